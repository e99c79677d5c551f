import type { Explanation, FullCitation, GuardId, Holding } from '../model/explanation.js';
import type { Protocol } from '../model/protocol.js';
import type { VerdictKind } from '../model/report.js';
import type { Reading } from '../sources/index.js';
import { shortCitations } from '../sources/short-citations.js';
import { writeJudgements } from './judgement-text.js';
import { capital, list } from './phrases.js';
import { fieldName, valueText } from './protocols-text.js';
import { groundings } from './rules-text.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/**
 * What a caller may say of an explanation as text.
 * @example
 * const options: ExplanationTextOptions = { width: 100, color: true, protocol: iptAdult };
 */
export interface ExplanationTextOptions extends TextOptions {
  /** The definition of the protocol, for its title; without it the text shows its id. */
  readonly protocol?: Protocol;
}

/**
 * An explanation for a person at a terminal: why the rule came out as it did first, then what it looked at, what was
 * considered, and where its sources can be read.
 * @example
 * process.stdout.write(renderExplanationText(explain(state, iptAdult, 'role-play-avoided')));
 */
export function renderExplanationText(
  explanation: Explanation,
  options: ExplanationTextOptions = {},
): string {
  const page = new TextPage(options);
  const { rule, course, verdict } = explanation;
  page.paragraph(
    `${rule.id} on course ${course}: ${outcomes[verdict.kind]}`,
    0,
    'bold',
    ...inkOf(explanation),
  );
  page.gap().table(head(explanation, options.protocol), 2);
  writeJudgements(page, explanation);
  writeLookedAt(page, explanation);
  writeConsidered(page, explanation);
  writeSources(page, explanation);
  return page.gap().paragraph(explanation.notice, 2, 'quiet').toString();
}

const outcomes: Readonly<Record<VerdictKind, string>> = {
  pass: 'as the protocol has it',
  fail: 'not as the protocol has it',
  review: 'the record cannot say',
  open: 'not yet, and there is still time',
  'not-applicable': 'there was nothing to judge',
};

function inkOf({ judgements }: Explanation): readonly ('error' | 'warning' | 'info')[] {
  const found = judgements.flatMap(({ finding }) => finding?.severity ?? []);
  const worst = (['error', 'warning', 'info'] as const).find((severity) => found.includes(severity));
  return worst === undefined ? [] : [worst];
}

function head(
  { rule, severity, protocol, asOf }: Explanation,
  definition: Protocol | undefined,
): readonly (readonly [string, string])[] {
  const { value, own, statedBy } = severity;
  const named = `${protocol.id} ${protocol.version}`;
  return [
    ['Asks', rule.statement],
    ['Why', rule.rationale],
    ['Judged by', definition?.id === protocol.id ? `${definition.title} (${named})` : named],
    ['As of', asOf ?? 'No date: the record holds none'],
    [
      'Weighs',
      statedBy === null
        ? `${capital(value)}, by the rule itself`
        : `${capital(value)}, by this protocol (${statedBy.grounding}, ${shortCitations[statedBy.source]}); the rule itself says ${own}`,
    ],
  ];
}

function writeLookedAt(page: TextPage, { aspects, values }: Explanation): void {
  page.gap().paragraph('What it looked at in the record', 0, 'bold').gap();
  const figures = aspects.flatMap(({ holds }) => holds.map(figureOf));
  const column = Math.max(0, ...figures.map(({ length }) => length));
  for (const { aspect, holds, claimedFrom } of aspects) {
    page.paragraph(`${capital(aspect)}, ${claimText(claimedFrom)}`, 2);
    for (const held of holds) page.hanging(`${figureOf(held).padStart(column)}  `, held.what, 4, 'quiet');
  }
  page.gap().paragraph('What it asked the protocol for', 0, 'bold').gap();
  if (values.length === 0) page.paragraph('Nothing: it holds under every protocol alike.', 2);
  for (const { name, value, cite, grounding, note } of values) {
    page.hanging(`${valueName(name)}: `, value === 'unspecified' ? 'left open' : valueText(value), 2);
    page.paragraph(`${grounding}, ${cite}${note === null ? '' : `: ${note}`}`, 4, 'quiet');
  }
}

function claimText(from: number | null): string {
  if (from === null) return 'which the record does not claim to document in full';
  return `which the record claims to document in full${from === 1 ? '' : `, from session ${from} on`}`;
}

function figureOf({ count, of }: Holding): string {
  return of === undefined ? String(count) : `${count} of ${of}`;
}

function valueName(name: string): string {
  const [group = name, field, part] = name.split('.');
  if (part !== undefined) return `Length of the phase “${field}”`;
  return fieldName(field ?? group);
}

const guardNames: Readonly<Record<GuardId, string>> = {
  pause: 'Pause',
  ground: 'Ground',
  'early-closure': 'Closing',
  claim: 'Claims',
  'inferred-phase': 'Phase',
  waiver: 'Waivers',
};

function writeConsidered(page: TextPage, { guards, exceptions, ask, verdict }: Explanation): void {
  page.gap().paragraph('What was considered before it counted', 0, 'bold').gap();
  page.table(
    guards.map(({ guard, applied, note }) => [`${applied ? '*' : ' '} ${guardNames[guard]}`, note]),
    2,
  );
  if (guards.some(({ applied }) => applied)) page.gap().paragraph('* bore on this rule here', 2, 'quiet');
  if (exceptions.length > 0) {
    const found = verdict.kind === 'fail' || verdict.kind === 'review';
    const heading = found ? 'What would settle it' : 'What would settle a finding of this rule';
    page.gap().paragraph(heading, 0, 'bold').gap();
    for (const exception of exceptions) page.hanging('- ', exception, 2);
  }
  if (ask.length === 0) return;
  page.gap().paragraph('What to ask', 0, 'bold').gap();
  for (const { text } of ask) page.hanging('- ', text, 2);
}

const readings: Readonly<Record<Reading, string>> = {
  read: 'Read in full',
  excerpt: 'Read in passages',
  abstract: 'Read in its abstract or opening',
  secondary: 'Known through what others say of it',
  'not-read': 'Not read',
};

function writeSources(page: TextPage, { sources, rule }: Explanation): void {
  page.gap().paragraph('Sources', 0, 'bold').gap();
  for (const source of sources) {
    page.hanging('- ', source.locator === undefined ? source.cite : `${source.cite}, ${source.locator}`, 2);
    for (const line of sourceLines(source)) page.paragraph(line, 4, 'quiet');
  }
  const related = rule.related.length === 0 ? '' : ` Related rules: ${list(rule.related)}.`;
  page
    .gap()
    .paragraph(
      `Grounding of the rule: ${rule.grounding} (${groundings[rule.grounding]}).${related}`,
      2,
      'quiet',
    );
}

function sourceLines({ reference, link, reading, kind }: FullCitation): readonly string[] {
  if (kind === 'house') return ['No published work.'];
  return [`${reference} ${readings[reading]}.`, ...(link === null ? [] : [link])];
}
