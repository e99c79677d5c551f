import type { FactsFor } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { PersonDescribed } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import type { Entry, Person } from '../../model/state.js';
import { listeningTopics } from '../../model/vocabulary.js';
import { afterClosing } from '../closing.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { lastWord } from '../last-word.js';
import { wasDoneBy } from '../timing.js';

// The inventory is no questionnaire: no single field is asked for, only enough of each relationship to choose a focus by.
export const inventoryIncomplete: Rule = defineRule({
  id: 'inventory-incomplete',
  category: 'structure',
  severity: 'warning',
  statement:
    'A completed inventory says who matters and how each relationship stands, and leaves none of the six topics unasked.',
  rationale: 'The focus is chosen from it. What was not asked about cannot be chosen.',
  sources: [
    { source: 'isipt', locator: 'interpersonal inventory' },
    { source: 'markowitz-handbook', locator: 'the inventory is no structured instrument' },
    { source: 'founding-practice-guide', locator: 'lines 15 and 54' },
  ],
  grounding: 'inferred',
  needs: ['inventory'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  dependsOn: 'inventory-skipped',
  related: ['inventory-skipped'],
  step: 'Fill the gaps of the inventory.',
  remedy: 'Ask what is missing in the next session, record it, and see whether the focus still fits.',
  withdrawnIf: [
    'What is missing is recorded, however late.',
    'The network is recorded as sparse: a short list of people is then complete.',
    'The person has died, or there is no contact, and that is recorded.',
  ],
  message: ({
    people,
    incompletePeople,
    topicsOpen,
    topicsNotAsked,
    onsetAsked,
    onsetNotAsked,
    confidantKnown,
  }: Gaps) => {
    const silent = (topicsOpen ?? 0) - topicsNotAsked;
    const gaps = [
      people === 0 ? 'nobody is described' : '',
      incompletePeople > 0
        ? `for ${incompletePeople} of ${counted(people, 'person', 'people')} the record does not say how the relationship stands`
        : '',
      topicsNotAsked > 0 ? `${ofTopics(topicsNotAsked)} recorded as not asked` : '',
      silent > 0 ? `${ofTopics(silent)} not recorded as asked` : '',
      onsetNotAsked ? 'changes near the onset are recorded as not asked about' : '',
      onsetAsked === false && !onsetNotAsked ? 'no record that changes near the onset were asked about' : '',
      confidantKnown === false ? 'no record of whether there is someone to confide in' : '',
    ];
    return `The inventory is recorded as complete, and has gaps: ${gaps.filter(Boolean).join('; ')}.`;
  },
  check: (facts) => {
    const { protocol, linked, record } = facts;
    const form = stated(protocol.expects.inventory);
    if (form === undefined) return notApplicable('The protocol does not say what an inventory covers.');
    const { recorded, described } = record.inventory;
    const completed = recorded.filter(({ data }) => data.status !== 'begun').at(-1);
    if (completed === undefined) return notApplicable('No completed inventory is recorded.');
    const people = peopleOf(completed, facts);
    const sparse = lastWord(recorded, ({ data }) => data.sparseNetwork)?.word === true;
    const incomplete = people.filter((person) => !isTold(person.described));
    const topics = listeningTopics.map((topic) => ({
      topic,
      last: lastWord(recorded, ({ data }) => data.topics?.[topic]),
    }));
    const onset = lastWord(recorded, ({ data }) => data.changesNearOnsetAsked);
    const confidant =
      recorded.some(({ data }) => data.hasConfidant !== undefined) ||
      described.some(({ data }) => data.confidant !== undefined);
    // What was asked in the earlier course is not asked again, only brought up to date.
    const full = form === 'full' && !(linked && completed.data.status === 'updated');
    const notAsked = flatMap(topics, ({ topic, last }) =>
      full && last?.word === 'not-asked' ? [placeOf(last.entry, `/data/topics/${topic}`)] : [],
    );
    const open = topics.filter(({ last }) => last === undefined || last.word === 'not-asked').length;
    const onsetDenied =
      full && onset?.word === false ? [placeOf(onset.entry, '/data/changesNearOnsetAsked')] : [];
    const observed: Gaps = {
      people: people.length,
      incompletePeople: incomplete.length,
      topicsOpen: full ? open : null,
      topicsNotAsked: notAsked.length,
      onsetAsked: full ? onset?.word === true : null,
      onsetNotAsked: onsetDenied.length > 0,
      confidantKnown: full ? confidant : null,
    };
    const covered = !full || (open === 0 && onset?.word === true && confidant);
    if ((people.length > 0 || sparse) && incomplete.length === 0 && covered) {
      return [{ kind: 'pass', at: [placeOf(completed)] }];
    }
    const denied = [...notAsked, ...onsetDenied];
    const lastSeqs = new Set(incomplete.map(({ seqs }) => seqs.at(-1)));
    const sketched = described.filter(({ seq }) => lastSeqs.has(seq));
    const at = [placeOf(completed), ...denied, ...sketched.map((entry) => placeOf(entry))];
    const hit = { observed, at, ...afterClosing(facts) };
    return denied.length > 0
      ? [{ kind: 'fail', ...hit }]
      : [{ kind: 'missing', aspect: 'inventory', ask: 'inventory-completeness', ...hit }];
  },
});

/** What the protocol does not ask for is `null`. */
type Gaps = {
  readonly people: number;
  readonly incompletePeople: number;
  readonly topicsOpen: number | null;
  /** Of the open topics, those that are recorded as not asked. */
  readonly topicsNotAsked: number;
  readonly onsetAsked: boolean | null;
  /** That they were not asked about is on record. */
  readonly onsetNotAsked: boolean;
  readonly confidantKnown: boolean | null;
};

function ofTopics(count: number): string {
  return `${count} of ${listeningTopics.length} topics ${count === 1 ? 'is' : 'are'}`;
}

/** Who was described by the time of the last completion. Whoever turns up later belongs to no inventory yet. */
function peopleOf(completed: Entry<'inventory-recorded'>, facts: FactsFor<'inventory'>): readonly Person[] {
  const { people, described } = facts.record.inventory;
  const byThen = new Set(
    described.filter((entry) => wasDoneBy(entry, completed, facts)).map(({ data }) => data.person),
  );
  return byThen.size === 0 ? people : people.filter(({ person }) => byThen.has(person));
}

/** Whether a relationship is told well enough to see how it stands; of the dead and the distant less can be said. */
function isTold(person: PersonDescribed): boolean {
  if (person.relationship === undefined || person.status === undefined) return false;
  if (person.status === 'deceased') return true;
  const distant = person.contact === 'none' || person.contact === 'rarely';
  return (
    (person.quality !== undefined || person.closeness !== undefined) &&
    (distant ||
      person.support !== undefined ||
      person.conflict !== undefined ||
      person.expectsOfThem !== undefined ||
      person.expectsOfPatient !== undefined ||
      person.recentChange !== undefined)
  );
}
