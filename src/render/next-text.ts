import type { Protocol } from '../model/protocol.js';
import type { NextStep, ProposedEvent, StepReason } from '../next/step.js';
import { count, list } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** What may happen next in a course, for a person: permitted steps, steps against the protocol, impossible ones. */
export function renderNextText(
  course: string,
  protocol: Protocol,
  steps: readonly NextStep[],
  options: TextOptions = {},
): string {
  const page = new TextPage(options);
  const having = (status: NextStep['status']): readonly NextStep[] =>
    steps.filter((step) => step.status === status);
  page.paragraph(`Course ${course}: what may happen next`, 0, 'bold');
  page.gap().paragraph(`By ${protocol.title} (${protocol.id} ${protocol.version}).`, 2);
  writePermitted(page, having('permitted'));
  writeDepartures(page, having('against-protocol'));
  writeImpossible(page, having('impossible'));
  page
    .gap()
    .paragraph(
      'A step is tried on a copy of the course, so this cannot disagree with the check. Which step fits the patient is ' +
        'the clinician’s judgement; the library does not rank them.',
      0,
      'quiet',
    );
  return page.toString();
}

function writePermitted(page: TextPage, steps: readonly NextStep[]): void {
  if (steps.length === 0) return;
  page
    .gap()
    .paragraph(
      `${count(steps.length, 'step')} ${steps.length === 1 ? 'is' : 'are'} permitted`,
      0,
      'bold',
      'info',
    );
  page.paragraph('each with the event that records it and, in brackets, what you decide', 0, 'quiet').gap();
  page.table(
    merged(steps).map(({ title, step }) => [title, recordedAs(step)]),
    2,
    'quiet',
  );
}

function writeDepartures(page: TextPage, steps: readonly NextStep[]): void {
  if (steps.length === 0) return;
  page.gap().paragraph(`${count(steps.length, 'step')} would depart from the protocol`, 0, 'bold', 'warning');
  for (const { title, step } of merged(steps)) {
    page.gap().hanging('- ', title, 2, 'bold').paragraph(recordedAs(step), 4, 'quiet');
    for (const reason of step.reasons) writeReason(page, reason);
  }
}

/** Steps of one kind that differ in a word only, such as the reasons for a close, as one: `Close the course: a, b`. */
function merged(steps: readonly NextStep[]): readonly { readonly title: string; readonly step: NextStep }[] {
  const rows = new Map<string, { title: string; step: NextStep }>();
  for (const step of steps) {
    const [head = '', tail] = step.title.split(': ');
    const key = JSON.stringify([tail === undefined ? step.step : head, recordedAs(step), step.reasons]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { title: step.title, step });
    else row.title += `, ${tail}`;
  }
  return [...rows.values()];
}

const kinds: Readonly<Record<StepReason['kind'], string>> = {
  fail: 'Departs',
  open: 'Not yet',
  review: 'Not known',
  refused: 'Refused',
};

function writeReason(page: TextPage, { kind, message, rule, unblockedBy }: StepReason): void {
  page.hanging(kinds[kind].padEnd(labelWidth), `${message}${rule === undefined ? '' : ` (${rule})`}`, 4);
  if (unblockedBy.length > 0) page.hanging('First'.padEnd(labelWidth), `record ${types(unblockedBy)}`, 4);
}

const labelWidth = 11;

function writeImpossible(page: TextPage, steps: readonly NextStep[]): void {
  if (steps.length === 0) return;
  page
    .gap()
    .paragraph(`${count(steps.length, 'step')} cannot be recorded`, 0, 'bold')
    .gap();
  const byReason = new Map<string, NextStep[]>();
  for (const step of steps) {
    const why = step.reasons.map(({ message }) => message).join(' ');
    byReason.set(why, [...(byReason.get(why) ?? []), step]);
  }
  for (const [why, members] of byReason) {
    const named =
      members.length > fewSteps ? `${members.length} steps` : members.map(({ title }) => title).join('; ');
    page.hanging('- ', `${named}: ${why}`, 2);
  }
}

const fewSteps = 3;

function recordedAs({ proposes, fillIn }: NextStep): string {
  const fields = fillIn.map((pointer) => pointer.replace(/^\/data\//, '').replaceAll('/', '.'));
  return `${types(proposes)}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`;
}

function types(events: readonly ProposedEvent[]): string {
  return list([...new Set(events.map(({ type }) => type))]);
}
