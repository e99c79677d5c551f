import { explanationInto } from '../io/pointers-into.js';
import { renderExplanationText } from '../render/explain-text.js';
import { allRules, isRuleId } from '../rules/index.js';
import { explain } from '../validator/explain.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { courseSettings } from './course-settings.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import { look } from './look.js';
import { nearest } from './nearest.js';
import { readOneCourse, sourceOf } from './one-course.js';

/** `openipt explain`: one rule on one course. */
export async function runExplain(call: Call, host: Host): Promise<number> {
  const [id, path] = call.positionals;
  if (id === undefined)
    throw new CallError('Name a rule and a file: openipt explain role-play-avoided course.json.');
  if (!isRuleId(id)) {
    if (path !== undefined && isRuleId(path))
      throw new CallError(`The rule comes first: openipt explain ${path} FILE.`);
    throw unknownRule(id);
  }
  const source = sourceOf(path, `openipt explain ${id} course.json`);
  const { choice, options } = await courseSettings(call, host);
  const read = await readOneCourse(source, choice, options.asOf, host);
  if (read === undefined) return 2;
  const { state, whole, protocol } = read;
  const explained = explain(state, protocol, id, options);
  const explanation = explanationInto(whole.log, explained);
  await host.write(
    call.word('format', pageFormats) === 'json'
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : renderExplanationText(explanation, { ...look(host), protocol }),
  );
  return 0;
}

function unknownRule(word: string): CallError {
  const near = nearest(
    word,
    allRules().map(({ id }) => id),
  );
  const hint = near === undefined ? 'See openipt rules for the list.' : `Did you mean ${near}?`;
  return new CallError(`There is no rule of that name. ${hint}`);
}
