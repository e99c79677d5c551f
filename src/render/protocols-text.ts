import type { Protocol, Stated } from '../model/protocol.js';
import { shortCitations } from '../sources/short-citations.js';
import { capital, count } from './phrases.js';
import { groundings } from './rules-text.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** The protocols for a person at a terminal: what each is and for whom. */
export function renderProtocolsText(protocols: readonly Protocol[], options: TextOptions = {}): string {
  const page = new TextPage(options);
  page.paragraph(count(protocols.length, 'protocol'), 0, 'bold').gap();
  page.table(
    protocols.map(({ id, title, summary }) => [id, `${title}. ${summary}`]),
    2,
  );
  return page.gap().paragraph('Show one with its sources: openipt protocols ID', 0, 'quiet').toString();
}

/** One protocol for a person at a terminal: every value with its source, and how well it is founded. */
export function renderProtocolText(protocol: Protocol, options: TextOptions = {}): string {
  const page = new TextPage(options);
  const { expects, thresholds, severities } = protocol;
  page.paragraph(`${protocol.id}: ${protocol.title}`, 0, 'bold').gap();
  page.paragraph(`${protocol.summary} Version ${protocol.version}.`, 2);
  section(page, 'Frame', [
    ['Ages', protocol.ages],
    ['Focal areas', protocol.areas],
    ['Sessions', protocol.length],
    ['Days between sessions', protocol.everyDays],
    ['Minutes', protocol.minutes],
    ['Exclusions', protocol.exclusions],
  ]);
  section(page, 'Phases', [
    ...protocol.phases.map(({ title, span }) => [title, span] as const),
    ...protocol.gates.map(({ into, rules }) => [`Gate into ${into}`, rules] as const),
  ]);
  section(page, 'Expects', named(Object.entries(expects)));
  section(page, 'Thresholds', named(Object.entries(thresholds)));
  section(page, 'Severities that differ from the rules’ own', Object.entries(severities));
  const meanings = Object.entries(groundings).map(([grounding, meaning]) => `${grounding}: ${meaning}`);
  return page
    .gap()
    .paragraph(`${meanings.join('; ')}.`, 2, 'quiet')
    .toString();
}

type Row = readonly [label: string, value: Stated<unknown>];

function named(entries: readonly Row[]): readonly Row[] {
  return entries.map(([name, value]) => [fieldName(name), value]);
}

function section(page: TextPage, title: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  page.gap().paragraph(title, 0, 'bold').gap();
  for (const [label, { value, source, grounding, note }] of rows) {
    page.hanging(`${label}: `, valueText(value), 2);
    page.paragraph(
      `${grounding}, ${shortCitations[source]}${note === undefined ? '' : `: ${note}`}`,
      4,
      'quiet',
    );
  }
}

/** The name of a field as a person would say it: `endingTalkBefore` as “Ending talk before”. */
export function fieldName(name: string): string {
  return capital(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** A value of a protocol as a person would say it. */
export function valueText(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ');
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Math.round(value * 1000) / 1000);
  if (typeof value !== 'object' || value === null) return String(value);
  return spoken(new Map<string, unknown>(Object.entries(value)));
}

function spoken(fields: ReadonlyMap<string, unknown>): string {
  const [min, max] = [fields.get('min'), fields.get('max')];
  if (min !== undefined && max !== undefined)
    return min === max ? String(min) : `${valueText(min)} to ${valueText(max)}`;
  if (fields.has('condition'))
    return `${valueText(fields.get('condition'))} (${valueText(fields.get('kind'))})`;
  switch (fields.get('anchor')) {
    case 'start':
      return `the first ${sessions(fields)}`;
    case 'end':
      return `the last ${sessions(fields)}`;
    case 'rest':
      return 'the sessions between';
    default:
      return [...fields]
        .map(([name, inner]) => `${fieldName(name).toLowerCase()} ${valueText(inner)}`)
        .join(', ');
  }
}

function sessions(fields: ReadonlyMap<string, unknown>): string {
  const range = valueText(fields.get('sessions'));
  return range === '1' ? 'session' : `${range} sessions`;
}
