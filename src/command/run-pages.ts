import type { Call } from './call.js';
import { CallError } from './call.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import { look } from './look.js';
import { nearest } from './nearest.js';

/** `openipt protocols`: the list, or one of them. */
export async function runProtocols(call: Call, host: Host): Promise<number> {
  const { protocol, protocols } = await import('../protocols/index.js');
  const { renderProtocolsText, renderProtocolText } = await import('../render/protocols-text.js');
  const [id] = call.positionals;
  if (id === undefined) return show(call, host, protocols, () => renderProtocolsText(protocols, look(host)));
  const found = protocol(id);
  if (found === undefined)
    throw notThere(
      'protocol',
      id,
      protocols.map((known) => known.id),
    );
  return show(call, host, found, () => renderProtocolText(found, look(host)));
}

/** `openipt rules`: the list, with the advice that no rule checks, or one of either. */
export async function runRules(call: Call, host: Host): Promise<number> {
  const { allRules, isRuleId, rule } = await import('../rules/index.js');
  const { adviceRecord, adviceRecords } = await import('../rules/advice.js');
  const { renderAdviceText, renderRulesText, renderRuleText } = await import('../render/rules-text.js');
  const [id] = call.positionals;
  if (id === undefined) {
    const rules = allRules();
    return show(call, host, { rules, advice: adviceRecords }, () =>
      renderRulesText(rules, adviceRecords, look(host)),
    );
  }
  if (isRuleId(id)) return show(call, host, rule(id), () => renderRuleText(rule(id), look(host)));
  const advice = adviceRecord(id);
  if (advice === undefined)
    throw notThere(
      'rule',
      id,
      [...allRules(), ...adviceRecords].map((known) => known.id),
    );
  return show(call, host, advice, () => renderAdviceText(advice, look(host)));
}

/** `openipt catalog`: the list, one intervention by any of its names, or what a search finds. */
export async function runCatalog(call: Call, host: Host): Promise<number> {
  const { catalogFile } = await import('../catalog/catalog-file.js');
  const { intervention } = await import('../catalog/interventions.js');
  const { interventionNamed } = await import('../catalog/named.js');
  const { renderCatalogText, renderInterventionText, renderSearchText } = await import(
    '../render/catalog-text.js'
  );
  const words = call.value('search');
  const [name] = call.positionals;
  if (words !== undefined) {
    if (name !== undefined) throw new CallError('Name an intervention or search for words, not both.');
    const { searchCatalog } = await import('../catalog/search.js');
    const hits = searchCatalog(words);
    return show(call, host, hits, () => renderSearchText(words, hits, look(host)));
  }
  const file = catalogFile();
  if (name === undefined) return show(call, host, file, () => renderCatalogText(look(host)));
  const id = interventionNamed(name);
  if (id === undefined) {
    const known = file.interventions.flatMap(({ id: own, aliases }) => [
      own,
      ...aliases.map(({ text }) => text),
    ]);
    throw notThere('intervention', name, known);
  }
  const entry = file.interventions.find((one) => one.id === id);
  return show(call, host, entry, () => renderInterventionText(intervention(id), look(host)));
}

/** `openipt examples`: the list, or one course as JSON. */
export async function runExamples(call: Call, host: Host): Promise<number> {
  const { exampleFiles, workedCourse, workedCourseIds, workedCourses } = await import('../examples/index.js');
  const { renderExamplesText } = await import('../render/examples-text.js');
  const [id] = call.positionals;
  if (id === undefined) {
    const listed = workedCourses.map(({ id: name, title, shows }) => ({ id: name, title, shows }));
    const files = exampleFiles.map(({ name, shows }) => ({ id: name, title: 'to import', shows }));
    return show(call, host, [...listed, ...files], () =>
      renderExamplesText(workedCourses, exampleFiles, look(host)),
    );
  }
  const file = exampleFiles.find(({ name }) => name === id);
  if (file !== undefined) {
    await host.write(file.text);
    return 0;
  }
  const found = workedCourse(id);
  if (found === undefined)
    throw notThere('example', id, [...workedCourseIds, ...exampleFiles.map(({ name }) => name)]);
  await host.write(`${JSON.stringify(found.course, null, 2)}\n`);
  return 0;
}

/** `openipt schema`: one JSON Schema. */
export async function runSchema(call: Call, host: Host): Promise<number> {
  const { jsonSchema, jsonSchemaNames } = await import('../schema/json-schema.js');
  const [word = jsonSchemaNames[0]] = call.positionals;
  const name = jsonSchemaNames.find((known) => known === word);
  if (name === undefined) throw notThere('schema', word, jsonSchemaNames);
  await host.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  return 0;
}

async function show(call: Call, host: Host, value: unknown, pretty: () => string): Promise<number> {
  const json = call.word('format', pageFormats) === 'json';
  await host.write(json ? `${JSON.stringify(value, null, 2)}\n` : pretty());
  return 0;
}

const fewIds = 12;

function notThere(what: string, id: string, known: readonly string[]): CallError {
  const near = nearest(id, known);
  const hint =
    near !== undefined
      ? `Did you mean ${near}?`
      : known.length <= fewIds
        ? `These exist: ${known.join(', ')}.`
        : 'Call the command without a name for the list.';
  return new CallError(`There is no ${what} of that name. ${hint}`);
}
