import type {
  ContraindicationResponse,
  Evidence,
  EvidenceAim,
  EvidenceGrade,
  EvidencePopulation,
  FitDirection,
  FitEvidenceKind,
  FitHint,
} from '../indications/index.js';
import {
  contraindicationResponses,
  contraindications,
  evidence,
  evidenceGrades,
  fitDirections,
  fitEvidenceKinds,
  fitHints,
} from '../indications/index.js';
import { conditionNames } from '../model/condition-names.js';
import type { Grounding } from '../model/protocol.js';
import { conditions } from '../model/vocabulary.js';
import type { WorkCited } from '../model/works-cited.js';
import { linkedCitation } from './linked-citation.js';
import { list } from './phrases.js';

/** The page of what IPT is for, as Markdown: what has to wait, the evidence by condition, and hints on the fit. */
export function indicationsPage(): string {
  return `# Indications, limits and fit

<!-- Written by \`npm run generate\`; do not edit. -->

**Hints with sources, for trained clinicians.** They decide nothing: nothing here is added up, ranked or turned into a
recommendation for one person, and the choice of a treatment stays with the clinician and the patient. Nothing on this page has
had a clinical review yet.

Each statement names its sources and says how well it is founded: *verified* (read in the cited work, often in its abstract
only), *inferred* (concluded from it), *general* (known in the field at large) or *house* (this project’s own choice).

## What has to wait, or does not belong to IPT

${legend(contraindicationResponses, responseMeanings)}

${table(
  ['Condition', 'Response', 'What to do', 'Sources'],
  contraindications.map(({ condition, response, action, sources, grounding }) => [
    conditionNames[condition],
    `**${responseNames[response]}**`,
    action,
    founded(sources, grounding),
  ]),
)}
## What is known, by condition

The grade is this project’s own reading of the findings beside it.

${legend(evidenceGrades, gradeMeanings)}

${table(
  ['Condition', 'Grade', 'Findings', 'Sources'],
  evidence.map((one) => [
    subject(one),
    `**${gradeNames[one.grade]}**`,
    one.finding,
    founded(one.sources, one.grounding),
  ]),
)}
Nothing is said here of: ${list(silent())}.

## Hints on the fit

A hint points one way and another hint may point the other way. What each rests on:

${legend(fitEvidenceKinds, kindMeanings)}

${fitDirections.map(direction).join('\n')}`;
}

const responseNames: Readonly<Record<ContraindicationResponse, string>> = {
  'safety-plan-and-crisis': 'safety first',
  'stabilise-first': 'stabilise first',
  'not-indicated-alone': 'not alone',
  'not-indicated': 'not indicated',
  'trial-exclusion': 'review the fit',
};

const responseMeanings: Readonly<Record<ContraindicationResponse, string>> = {
  'safety-plan-and-crisis': '**safety first**: a safety plan and crisis care come before ordinary IPT',
  'stabilise-first': '**stabilise first**: IPT waits until the condition is treated',
  'not-indicated-alone': '**not alone**: another treatment leads',
  'not-indicated': '**not indicated**: IPT is not expected to help',
  'trial-exclusion':
    '**review the fit**: a form of IPT was not meant for such patients; a reason to look, not to stop',
};

const gradeNames: Readonly<Record<EvidenceGrade, string>> = {
  strong: 'strong',
  moderate: 'moderate',
  emerging: 'emerging',
  'second-line': 'second line',
  caution: 'caution',
  'adjunct-only': 'adjunct only',
  'not-indicated-alone': 'not indicated alone',
  'not-indicated': 'not indicated',
  unknown: 'unknown',
};

const gradeMeanings: Readonly<Record<EvidenceGrade, string>> = {
  strong: '**strong**: many trials taken together, or a trial and a review that puts the evidence at the top',
  moderate: '**moderate**: trials that agree, with limits',
  emerging: '**emerging**: a single trial, or small ones',
  'second-line': '**second line**: it may help; another treatment stands first',
  caution: '**caution**: another treatment did better',
  'adjunct-only': '**adjunct only**: beside medication, not in its place',
  'not-indicated-alone': '**not indicated alone**: beside a treatment of the condition itself, or not at all',
  'not-indicated': '**not indicated**: other treatments are established, and IPT is not among them',
  unknown: '**unknown**: nothing was found to go by',
};

const kindMeanings: Readonly<Record<FitEvidenceKind, string>> = {
  'randomised-comparison': '**randomised comparison**: a trial set out to compare the two',
  'post-hoc':
    '**post hoc**: found by looking again at the patients of a trial that was made for another question; the weakest kind of figure',
  'clinical-opinion': '**clinical opinion**: what people who know the treatment say',
  disputed: '**disputed**: sources contradict each other',
};

const directionTitles: Readonly<Record<FitDirection, string>> = {
  ipt: 'Towards IPT',
  cbt: 'Towards cognitive or cognitive-behavioural therapy',
  other: 'Towards something else, or something more',
};

const kindNames: Readonly<Record<FitEvidenceKind, string>> = {
  'randomised-comparison': 'randomised comparison',
  'post-hoc': 'post hoc',
  'clinical-opinion': 'clinical opinion',
  disputed: 'disputed',
};

function direction(towards: FitDirection): string {
  const rows = fitHints.filter((hint) => hint.towards === towards).map(hintRow);
  return `### ${directionTitles[towards]}\n\n${table(['When', 'Hint', 'Rests on', 'Sources'], rows)}`;
}

function hintRow({ when, hint, evidence: kind, sources, grounding }: FitHint): readonly string[] {
  return [when, hint, `**${kindNames[kind]}**`, founded(sources, grounding)];
}

const populationNames: Readonly<Record<EvidencePopulation, string>> = {
  perinatal: 'around a birth',
  'late-life': 'in late life',
  adolescents: 'in adolescents',
};

const aimNames: Readonly<Record<EvidenceAim, string>> = {
  acute: 'present episode',
  prevention: 'prevention',
  maintenance: 'maintenance after remission',
};

function subject({ condition, population, aim, form }: Evidence): string {
  const whom = population === undefined ? '' : ` ${populationNames[population]}`;
  const what = [
    ...(aim === 'acute' && condition !== 'major-depression' ? [] : [aimNames[aim]]),
    ...(form === undefined ? [] : [form]),
  ];
  return `${conditionNames[condition]}${whom}${what.length === 0 ? '' : `: ${what.join('; ')}`}`;
}

/** What the vocabulary of conditions has and this page does not. */
function silent(): readonly string[] {
  const spokenOf = new Set([...contraindications, ...evidence].map(({ condition }) => condition));
  return conditions
    .filter((condition) => !spokenOf.has(condition))
    .map((condition) => lowerFirst(conditionNames[condition]));
}

// An acronym keeps its capitals.
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function founded(works: readonly WorkCited[], grounding: Grounding): string {
  const cited = works.map(
    ({ source, locator }) => `${linkedCitation(source)}${locator === undefined ? '' : ` (${locator})`}`,
  );
  return `${cited.join('; ')}. *${grounding}*`;
}

function legend<T extends string>(words: readonly T[], meanings: Readonly<Record<T, string>>): string {
  return words.map((word) => `- ${meanings[word]}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
