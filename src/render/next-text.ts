import type { Protocol } from '../model/protocol.js';
import type { OpenStep } from '../model/report.js';
import type { NextStep, ProposedEvent, StepReason } from '../next/step.js';
import { count, list, ordinal, spoken } from './phrases.js';
import { fieldName } from './protocols-text.js';
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
      'A step is tried on a copy of the course, so this cannot disagree with the check. The order is that of a session’s ' +
        'agenda and of a treatment. Which step fits the patient is the clinician’s judgement.',
      0,
      'quiet',
    );
  return page.toString();
}

function writePermitted(page: TextPage, steps: readonly NextStep[]): void {
  if (steps.length === 0) return;
  const are = steps.length === 1 ? 'is' : 'are';
  page.gap().paragraph(`${count(steps.length, 'step')} ${are} permitted`, 0, 'bold', 'info');
  page.paragraph('each with the event that records it and, in brackets, what you decide', 0, 'quiet');
  const within = (place: NextStep['belongsTo'], heading: string): void => {
    const rows = merged(steps.filter(({ belongsTo }) => belongsTo === place));
    if (rows.length === 0) return;
    page.gap().paragraph(heading, 2, 'bold');
    for (const { title, step } of rows) {
      page.hanging('- ', title, 2);
      page.paragraph(recordedAs(step), 4, 'quiet');
      if (step.settles.length > 0) page.paragraph(settlesText(step), 4);
    }
  };
  within('session', 'In the next session, in the order of its agenda');
  within('course', 'In the course, safety first');
}

function settlesText({ settles, due }: NextStep): string {
  return `Settles ${list(settles)}${due === null ? '' : `, ${dueText(due)}`}.`;
}

function dueText(due: NonNullable<OpenStep['due']>): string {
  return `due by the ${ordinal(due.latest)} session`;
}

function writeDepartures(page: TextPage, steps: readonly NextStep[]): void {
  if (steps.length === 0) return;
  page.gap().paragraph(`${count(steps.length, 'step')} would depart from the protocol`, 0, 'bold', 'warning');
  for (const { title, step } of merged(ofSessionOnce(steps))) {
    page.gap().hanging('- ', title, 2, 'bold').paragraph(recordedAs(step), 4, 'quiet');
    for (const reason of step.reasons) writeReason(page, reason);
    const [first] = step.reasons;
    const said = step.reasons.length === 1 && first?.unblockedBy.length === step.unblockedBy.length;
    if (step.unblockedBy.length > 0 && !said)
      page.hanging('In all'.padEnd(labelWidth), `record ${proposed(step.unblockedBy)} first`, 4);
  }
}

// What stands in the way of the next session stands in the way of all that is on its agenda, and is said once.
function ofSessionOnce(steps: readonly NextStep[]): readonly NextStep[] {
  const [session] = steps.filter(({ step }) => step === 'hold-session');
  const same = (step: NextStep): boolean =>
    step !== session && JSON.stringify(step.reasons) === JSON.stringify(session?.reasons);
  if (session === undefined || !steps.some(same)) return steps;
  return steps
    .filter((step) => !same(step))
    .map((step) =>
      step === session ? { ...step, title: `${step.title}, whatever is on its agenda` } : step,
    );
}

/** Steps of one kind that differ in a word only, such as the reasons for a close, as one: `Close the course: a, b`. */
function merged(steps: readonly NextStep[]): readonly { readonly title: string; readonly step: NextStep }[] {
  const rows = new Map<string, { title: string; step: NextStep }>();
  for (const step of steps) {
    const [head = '', tail] = step.title.split(': ');
    const { reasons, settles } = step;
    const key = JSON.stringify([tail === undefined ? step.step : head, recordedAs(step), reasons, settles]);
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

function writeReason(page: TextPage, { kind, message, rule, due, unblockedBy, uncovers }: StepReason): void {
  const by = due === null ? '' : `, ${dueText(due)}`;
  page.hanging(kinds[kind].padEnd(labelWidth), `${message}${rule === undefined ? '' : ` (${rule}${by})`}`, 4);
  if (unblockedBy.length === 0) return;
  const then = uncovers.length === 0 ? '' : `; then ${list(uncovers)} would ask`;
  page.hanging('First'.padEnd(labelWidth), `record ${proposed(unblockedBy)}${then}`, 4);
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
  // `/data/incidents/0/person` as “incidents.person”.
  const fields = fillIn.map((pointer) =>
    pointer
      .split('/')
      .slice(2)
      .filter((part) => !/^\d+$/.test(part))
      .join('.'),
  );
  const types = list([...new Set(proposes.map(({ type }) => type))]);
  return `${types}${fields.length === 0 ? '' : ` (${[...new Set(fields)].join(', ')})`}`;
}

/** Events with what tells them from others of their type: `ending-reviewed (gains, warning signs)`. */
function proposed(events: readonly ProposedEvent[]): string {
  return list(
    events.map(({ type, data }) => {
      const said = Object.entries(data).flatMap(([name, value]) => {
        if (value === true) return [fieldName(name).toLowerCase()];
        return telling.has(name) && typeof value === 'string' ? [spoken(value)] : [];
      });
      return said.length === 0 ? type : `${type} (${said.join(', ')})`;
    }),
  );
}

// What a clinician has to decide, such as a condition or an area, is a placeholder and no proposal.
const telling: ReadonlySet<string> = new Set(['kind', 'status', 'outcome', 'to', 'with']);
