import { placeOf } from '../../facts/facts.js';
import type { PersonDescribed } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import { listeningTopics } from '../../model/vocabulary.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { lastWord } from '../last-word.js';

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
    'Those of whom nothing current is told are recorded as dead or as without contact.',
  ],
  message: ({ people, incompletePeople, topicsOpen, onsetAsked, confidantKnown }: Gaps) => {
    const gaps = [
      people === 0 ? 'nobody is described' : '',
      incompletePeople > 0
        ? `for ${incompletePeople} of ${counted(people, 'person', 'people')} it is not told how the relationship stands`
        : '',
      topicsOpen !== null && topicsOpen > 0
        ? `${topicsOpen} of ${listeningTopics.length} topics ${topicsOpen === 1 ? 'is' : 'are'} not recorded as asked`
        : '',
      onsetAsked === false ? 'no record that changes near the onset were asked about' : '',
      confidantKnown === false ? 'no record of whether there is someone to confide in' : '',
    ];
    return `The inventory is recorded as complete, and has gaps: ${gaps.filter(Boolean).join('; ')}.`;
  },
  check: ({ protocol, record: { inventory } }) => {
    const form = stated(protocol.expects.inventory);
    if (form === undefined) return notApplicable('The protocol does not say what an inventory covers.');
    const { people, recorded } = inventory;
    const completed = recorded.filter(({ data }) => data.status !== 'begun').at(-1);
    if (completed === undefined) return notApplicable('No completed inventory is recorded.');
    const sparse = lastWord(recorded, ({ data }) => data.sparseNetwork)?.word === true;
    const incomplete = people.filter(({ described }) => !isTold(described));
    const topics = listeningTopics.map((topic) => ({
      topic,
      last: lastWord(recorded, ({ data }) => data.topics?.[topic]),
    }));
    const onset = lastWord(recorded, ({ data }) => data.changesNearOnsetAsked);
    const confidant =
      recorded.some(({ data }) => data.hasConfidant !== undefined) ||
      people.some(({ described }) => described.confidant !== undefined);
    const full = form === 'full';
    const open = topics.filter(({ last }) => last === undefined || last.word === 'not-asked').length;
    const observed: Gaps = {
      people: people.length,
      incompletePeople: incomplete.length,
      topicsOpen: full ? open : null,
      onsetAsked: full ? onset?.word === true : null,
      confidantKnown: full ? confidant : null,
    };
    const covered = !full || (open === 0 && onset?.word === true && confidant);
    if ((people.length > 0 || sparse) && incomplete.length === 0 && covered) {
      return [{ kind: 'pass', at: [placeOf(completed)] }];
    }
    const denied = full
      ? [
          ...topics.flatMap(({ topic, last }) =>
            last?.word === 'not-asked' ? [placeOf(last.entry, `/data/topics/${topic}`)] : [],
          ),
          ...(onset?.word === false ? [placeOf(onset.entry, '/data/changesNearOnsetAsked')] : []),
        ]
      : [];
    const lastSeqs = new Set(incomplete.map(({ seqs }) => seqs.at(-1)));
    const sketched = inventory.described.filter(({ seq }) => lastSeqs.has(seq));
    const at = [placeOf(completed), ...denied, ...sketched.map((entry) => placeOf(entry))];
    return denied.length > 0
      ? [{ kind: 'fail', observed, at }]
      : [{ kind: 'missing', aspect: 'inventory', ask: 'inventory-completeness', observed, at }];
  },
});

/** What the protocol does not ask for is `null`. */
type Gaps = {
  readonly people: number;
  readonly incompletePeople: number;
  readonly topicsOpen: number | null;
  readonly onsetAsked: boolean | null;
  readonly confidantKnown: boolean | null;
};

/** Whether a relationship is told well enough to see how it stands; of the dead and the distant less can be said. */
function isTold(person: PersonDescribed): boolean {
  const distant = person.status === 'deceased' || person.contact === 'none';
  return (
    person.relationship !== undefined &&
    person.status !== undefined &&
    (person.quality !== undefined || person.closeness !== undefined) &&
    (distant ||
      person.support !== undefined ||
      person.conflict !== undefined ||
      person.expectsOfThem !== undefined ||
      person.expectsOfPatient !== undefined ||
      person.recentChange !== undefined)
  );
}
