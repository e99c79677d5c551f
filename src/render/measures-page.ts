import { describedInstruments } from '../measures/described.js';
import type {
  Band,
  BandScheme,
  Cited,
  CitedFor,
  DescribedInstrument,
  MinimalChange,
  Population,
} from '../measures/instrument.js';
import { sessionMood } from '../measures/session-mood.js';
import { linkedCitation } from './linked-citation.js';

/** The page of all instruments, as Markdown: what their totals mean, with the source of each value. */
export function measuresPage(): string {
  return `# Measures

<!-- Written by \`npm run generate\`; do not edit. -->

${describedInstruments.length} instruments, by what their totals mean. No item text is kept anywhere in the library. Each value says how well it is
founded: *verified* (read in the cited work), *inferred* (concluded from it), *general* (known in the field at large, or at second
hand) or *house* (this project’s own choice). What has no row is not known here, and nothing is computed from it.

None of these values is a diagnosis. A cut-off finds those to look at more closely; an item on suicide never clears risk, whatever
its value. Rights are described in our own words and are no legal advice.

Where higher is worse and the scale begins at 0, a share of change is a share of the first total. In general it is a share of the
way from the first total to the best one.

${describedInstruments.map(section).join('\n')}
## ${sessionMood.name}: ${sessionMood.title}

${table([
  row('Range', 'stated with each rating', sessionMood.range),
  row('Higher is', 'stated with each rating', sessionMood.higherIs),
])}
## Reliable change of your own

For an instrument without a published value, the smallest reliable difference is 1.96 · SD · √2 · √(1 − r), with a standard
deviation and a reliability from a sample like yours (${linkedCitation('jacobson-truax-1991')}). There are no defaults.
`;
}

function section(instrument: DescribedInstrument): string {
  const { bands, higherIs, id, minimalChange = [], name, scoring, title } = instrument;
  const { caseness = [], remissionAlternatives = [] } = instrument;
  const [from, upTo] = higherIs === 'worse' ? ['from', 'up to'] : ['up to', 'from'];
  const rows = [
    row('Range', ends(instrument.range.value), instrument.range),
    ...bands.map((scheme) => row(`Bands: ${scheme.label}`, scheme.bands.map(band).join('<br>'), scheme)),
    ...caseness.map((one) => row('Case', `${from} ${one.value}${whom(one)}`, one)),
    ...each(instrument.remission, (one) => row('Remission', `${upTo} ${one.value}`, one)),
    ...remissionAlternatives.map((one) => row('Remission, also', `${upTo} ${one.value}${whom(one)}`, one)),
    ...each(instrument.response, (one) => row('Response', `better by ${percent(one.value)} or more`, one)),
    ...each(instrument.reliableChange, (one) => row('Reliable change', `${one.value} points or more`, one)),
    ...minimalChange.map((one) =>
      row('Smallest change that matters', `${smallest(one.value)}${whom(one)}`, one),
    ),
    ...each(instrument.riskItem, (one) => {
      const { item, max, positiveFrom } = one.value;
      return row('Item on suicide', `item ${item}, 0 to ${max}; to be answered from ${positiveFrom}`, one);
    }),
    ...each(instrument.population, (one) => row('Made for', population(one.value), one)),
    row('Rights', instrument.licence.value, instrument.licence),
  ];
  const total = scoring === 'sum' ? 'a whole number unless prorated' : 'a mean, which need not be whole';
  return `## ${id}: ${title}

${name}. The total is ${total}; higher is ${higherIs}.

${table(rows)}`;
}

type Founded = Pick<Cited<unknown>, 'source' | 'grounding' | 'note'>;

function row(name: string, value: string, { grounding, note, source }: Founded): string {
  const said = note === undefined ? '' : `: ${note}`;
  return `| ${name} | ${value} | ${linkedCitation(source)}${said} | ${grounding} |`;
}

function table(rows: readonly string[]): string {
  return `| | Value | Source | Grounding |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function each<T>(one: T | undefined, show: (one: T) => string): readonly string[] {
  return one === undefined ? [] : [show(one)];
}

function band({ id, max, min }: Band): string {
  return `${id.replaceAll('-', ' ')} ${ends({ min, max })}`;
}

function ends({ max, min }: Pick<BandScheme['bands'][number], 'min' | 'max'>): string {
  return `${min}–${max}`;
}

function whom({ population: group }: CitedFor<unknown>): string {
  return group === undefined ? '' : `, ${group}`;
}

function smallest({ absolute, direction, share }: MinimalChange): string {
  const amount = share === undefined ? `${absolute} points` : percent(share);
  return `${amount}${direction === undefined ? '' : ` ${direction}`}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function population({ ages, perinatal }: Population): string {
  return [
    ...(ages === undefined ? [] : [`ages ${ends(ages)}`]),
    ...(perinatal === true ? ['pregnancy and the time after a birth'] : []),
  ].join(', ');
}
