import { about } from '../catalog/about.js';
import { interventions } from '../catalog/interventions.js';
import type { Line } from '../catalog/lines.js';
import { linesOf } from '../catalog/lines.js';
import type { SearchHit } from '../catalog/search.js';
import type { Intervention } from '../model/intervention.js';
import { shortCitations } from '../sources/short-citations.js';
import { capital, count, list } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** The groups of the catalog, in the order of a treatment, with their headings. */
export const groupTitles: Readonly<Record<Intervention['group'], string>> = {
  assessment: 'To find out',
  framing: 'To set the frame',
  'focal-area': 'The work on a focal area',
  technique: 'Techniques',
  ending: 'The ending',
};

/** The groups of the catalog, in their order. */
export const catalogGroups: readonly Intervention['group'][] = [
  'assessment',
  'framing',
  'focal-area',
  'technique',
  'ending',
];

/** What holds for each entry of the catalog, in a sentence. */
const catalogStanding: string =
  'Educational support for trained clinicians; no clinician has reviewed it yet. Danger without a plan comes before any of it.';

/** The catalog for a person at a terminal: the interventions by group, with what each is for. */
export function renderCatalogText(options: TextOptions = {}): string {
  const page = new TextPage(options);
  const all = interventions();
  page.paragraph(`${count(all.length, 'intervention')}, version ${about.version}`, 0, 'bold');
  for (const group of catalogGroups) {
    const members = all.filter((entry) => entry.group === group);
    page.gap().paragraph(groupTitles[group], 0, 'bold').gap();
    for (const { id, text } of members) page.paragraph(id, 2).paragraph(text.en.purpose, 6, 'quiet');
  }
  return page
    .gap()
    .paragraph('Show one: openipt catalog ID. Look for words: openipt catalog --search WORDS', 0, 'quiet')
    .paragraph(catalogStanding, 0, 'quiet')
    .toString();
}

/** One intervention, in the order in which a therapist wants to read it. */
export function renderInterventionText(entry: Intervention, options: TextOptions = {}): string {
  const page = new TextPage(options);
  const { en } = entry.text;
  page.paragraph(en.name, 0, 'bold').paragraph(where(entry), 0, 'quiet');
  page.gap().paragraph(en.purpose, 2);
  page.gap().hanging('It is      ', en.is, 2).gap().hanging('It is not  ', en.isNot, 2);
  const section = (title: string, lines: readonly Line[], show: (line: Line, at: number) => Shown) => {
    if (lines.length === 0) return;
    page.gap().paragraph(title, 0, 'bold').gap();
    for (const [at, line] of lines.entries()) {
      const { lead = '- ', text, note } = show(line, at);
      page.hanging(lead, text, 2);
      if (note !== undefined) page.paragraph(note, 2 + lead.length, 'quiet');
    }
  };
  section('When', linesOf(entry, 'whenToUse'), ({ text }) => ({ text }));
  section('When not', linesOf(entry, 'whenNotToUse'), ({ text }) => ({ text }));
  section('Not at all', linesOf(entry, 'contraindications'), ({ key, text }) => ({
    lead: `${capital(entry.contraindications[key] ?? 'fit')}: `,
    text,
  }));
  section('First', linesOf(entry, 'prerequisites'), ({ key, text }) => before(entry, key, text));
  section('Steps', linesOf(entry, 'steps'), ({ text }, at) => ({ lead: `${at + 1}. `, text }));
  section('Ways to say it', linesOf(entry, 'keyPhrases'), ({ text }) => ({ lead: '', text: `“${text}”` }));
  section('Ways to go on', linesOf(entry, 'followUps'), ({ text }) => ({ lead: '', text: `“${text}”` }));
  section('Watch out', linesOf(entry, 'warnings'), ({ text, guards }) => ({
    text,
    ...(guards === undefined ? {} : { note: `guards ${guards}` }),
  }));
  section('Until next time', linesOf(entry, 'tasks'), ({ text }) => ({ text }));
  section('Its neighbours', linesOf(entry, 'distinctFrom'), ({ key, text }) => ({
    text: `${nameOf(key)} ${text}`,
  }));
  page.gap().paragraph('Where it comes from', 0, 'bold').gap();
  page.paragraph(en.provenance, 2).gap();
  for (const { source, role, locator } of entry.references) {
    const place = locator === undefined ? '' : `, ${locator}`;
    page.hanging('- ', `${shortCitations[source]}${place}${role === 'evidence' ? ' (evidence)' : ''}`, 2);
  }
  return page
    .gap()
    .paragraph(
      `Confidence: ${entry.confidence} (${attestations[entry.attestation]}). ${catalogStanding}`,
      2,
      'quiet',
    )
    .toString();
}

/** What a search found, with a few of the lines that matched. */
export function renderSearchText(
  words: string,
  hits: readonly SearchHit[],
  options: TextOptions = {},
): string {
  const page = new TextPage(options);
  if (hits.length === 0) {
    return page
      .paragraph(`Nothing in the catalog matches “${words}”.`)
      .paragraph('The list: openipt catalog', 0, 'quiet')
      .toString();
  }
  page.paragraph(`${count(hits.length, 'intervention')} for “${words}”`, 0, 'bold').gap();
  for (const { intervention: id, matches } of hits.slice(0, hitsShown)) {
    page.paragraph(id, 2);
    for (const { text, id: line } of matches.slice(0, matchesShown))
      page.hanging('- ', `${text} (${tail(line)})`, 6, 'quiet');
    if (matches.length > matchesShown)
      page.paragraph(`and ${matches.length - matchesShown} more`, 8, 'quiet');
  }
  if (hits.length > hitsShown)
    page.gap().paragraph(`and ${hits.length - hitsShown} more; --format json shows all`, 2, 'quiet');
  return page.gap().paragraph('Show one: openipt catalog ID', 0, 'quiet').toString();
}

const hitsShown = 8;
const matchesShown = 3;

interface Shown {
  readonly lead?: string;
  readonly text: string;
  readonly note?: string;
}

/** What an attestation means. */
export const attestations: Readonly<Record<Intervention['attestation'], string>> = {
  'manual-technique': 'a technique of the manuals',
  'manual-strategy': 'a strategy of the manuals',
  'secondary-source': 'known from works on the manuals',
  'founding-label': 'named by the founding documents alone',
};

function before({ prerequisites }: Intervention, key: string, text: string): Shown {
  const { strength, rule, intervention } = prerequisites[key] ?? { strength: 'soft' };
  const by = [
    ...(intervention === undefined ? [] : [`by ${nameOf(intervention).toLowerCase()}`]),
    ...(rule === undefined ? [] : [`guarded by ${rule}`]),
  ];
  return {
    lead: strength === 'hard' ? 'Must:   ' : 'Better: ',
    text,
    ...(by.length === 0 ? {} : { note: by.join(', ') }),
  };
}

function nameOf(id: string): string {
  return interventions().find((entry) => entry.id === id)?.text.en.name ?? id;
}

const areaNames: Readonly<Record<keyof Intervention['fit']['area'], string>> = {
  grief: 'grief',
  'role-dispute': 'role disputes',
  'role-transition': 'role transitions',
  'interpersonal-deficits': 'interpersonal deficits',
};

/** Where an intervention is at home: its other names, phases and areas. */
function where({ aliases, fit: { phase, area } }: Intervention): string {
  const phases = (['initial', 'middle', 'ending'] as const).filter((role) => phase[role] === 'core');
  const areas = (['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'] as const)
    .filter((id) => area[id] === 'core')
    .map((id) => areaNames[id]);
  const home = [
    phases.length === 0
      ? 'after the opening'
      : `in the ${list(phases)} ${phases.length === 1 ? 'phase' : 'phases'}`,
    ...(areas.length === 0 ? [] : [areas.length === 4 ? 'in any focal area' : `with ${list(areas)}`]),
  ];
  const names = aliases.map(({ text }) => text);
  return `${names.length === 0 ? '' : `Also: ${names.join(', ')}. `}At home ${home.join(', ')}.`;
}

function tail(id: string): string {
  return id.split('/').slice(1).join('/');
}
