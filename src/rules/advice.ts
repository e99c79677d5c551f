import type { AdviceId } from '../model/advice-ids.js';
import type { RuleId } from '../model/rule-ids.js';
import type { WorkCited } from '../model/works-cited.js';

/** Something that IPT advises and that no record can show: told, and never checked. */
export interface AdviceRecord {
  readonly id: AdviceId;
  /** Other names of the same advice. */
  readonly aliases: readonly string[];
  /** What a therapist is advised to do. */
  readonly advice: string;
  /** Why no rule checks it. */
  readonly whyNotCheckable: string;
  /** Rules that check what can be checked of it; none where nothing can. */
  readonly related: readonly RuleId[];
  readonly sources: readonly WorkCited[];
}

/** What IPT advises and no record can show, from the first session to the last. */
export const adviceRecords: readonly AdviceRecord[] = [
  {
    id: 'no-minimising',
    aliases: [],
    advice:
      'Call the depression by its name; words that make it sound small leave the patient alone with it.',
    whyNotCheckable: 'It lies in wording and tone, and the library reads no free text.',
    related: ['diagnosis-missing', 'medical-model-missing'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 50' }],
  },
  {
    id: 'warm-inventory',
    aliases: [],
    advice:
      'Take the inventory as a conversation: interested, unhurried, led by what the patient brings, never one question after the next.',
    whyNotCheckable: 'Manner leaves no trace in a record.',
    related: [],
    sources: [
      { source: 'founding-practice-guide', locator: 'line 55' },
      { source: 'markowitz-handbook', locator: 'the inventory is no structured instrument' },
    ],
  },
  {
    id: 'do-not-rush-inventory',
    aliases: [],
    advice: 'Give the inventory the time it needs within the opening phase, since the focus is chosen on it.',
    whyNotCheckable: 'Pace cannot be read from a date; only whether the inventory was completed can.',
    related: ['inventory-skipped', 'inventory-incomplete'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 52' }],
  },
  {
    id: 'no-quick-reassurance',
    aliases: [],
    advice:
      'Stay with the pain of a bereaved patient before offering any consolation; offered too soon, it closes the subject.',
    whyNotCheckable: 'It is a matter of the moment within a session, and no record holds that.',
    related: ['grief-one-sided'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 62' }],
  },
  {
    id: 'no-global-labels',
    aliases: [],
    advice:
      'Put off any verdict on a person or a habit until it is clear who said what to whom; by then it is seldom needed.',
    whyNotCheckable:
      'It would take reading free text, where a search for words also catches what the patient is quoted as saying.',
    related: ['no-communication-analysis', 'interpretation-ungrounded'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 69' }],
  },
  {
    id: 'exact-words',
    aliases: [],
    advice:
      'Ask for a conversation as it was: what each of the two said, how it sounded, what came first and when it took place.',
    whyNotCheckable: 'How far it was gone into cannot be seen; that words of both sides were noted can.',
    related: ['comm-analysis-summary-only', 'no-communication-analysis'],
    sources: [
      { source: 'founding-practice-guide', locator: 'line 68' },
      { source: 'mufson-ipt-a', locator: 'communication analysis, by a secondary text' },
    ],
  },
  {
    id: 'listen-for-six',
    aliases: [],
    advice:
      'Whoever the patient is speaking of, keep an ear open for all six topics of the inventory, from support to what cannot be said.',
    whyNotCheckable: 'Listening is manner; whether each topic was covered is recorded.',
    related: ['inventory-incomplete'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 54' }],
  },
  {
    id: 'ask-directly',
    aliases: [],
    advice: 'Ask about suicide in plain words, without hints or euphemisms, and wait for the answer.',
    whyNotCheckable: 'A record shows that it was asked, not how plainly.',
    related: ['risk-not-asked-at-intake', 'risk-not-checked', 'risk-cleared-by-zero'],
    sources: [
      {
        source: 'founding-practice-guide',
        locator: 'line 47; what is to be asked about is lost there and is taken from line 48',
      },
      { source: 'dazzi-2014', locator: 'asking does not raise ideation' },
    ],
  },
  {
    id: 'grief-is-normal',
    aliases: ['restore-function'],
    advice:
      'Treat grief as something to live through rather than to take away, while eating, sleeping and seeing people come back in small steps.',
    whyNotCheckable: 'It is a stance.',
    related: ['grief-very-recent'],
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 59 and 63' },
      { source: 'guide-2018', locator: 'chapter on grief: mourning, then interests and relationships again' },
    ],
  },
  {
    id: 'behaviour-before-confidence',
    aliases: [],
    advice:
      'In a new role, encourage the patient to try things before feeling ready; feeling able tends to follow having done them.',
    whyNotCheckable: 'When to encourage and when to wait is a judgement on one person.',
    related: ['no-task'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 76' }],
  },
  {
    id: 'graded-intimacy',
    aliases: [],
    advice:
      'With a patient long isolated, aim for small contacts, often repeated, and let closeness take its time.',
    whyNotCheckable: 'The right size of a step is a judgement on one person.',
    related: ['deficits-no-adaptation', 'deficits-not-concrete'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 80; the list after it is lost' }],
  },
  {
    id: 'name-live-moment',
    aliases: [],
    advice:
      'Where what passes between patient and therapist resembles the trouble outside, say so kindly, stay with the present, and use it as practice.',
    whyNotCheckable: 'It is a choice and no duty, so its absence says nothing.',
    related: [],
    sources: [
      { source: 'founding-practice-guide', locator: 'line 81' },
      { source: 'guide-2018', locator: 'chapter 10, use of the therapeutic relationship' },
    ],
  },
  {
    id: 'ending-as-progress',
    aliases: [],
    advice:
      'Speak of the ending as one more change of role, earned by the work, and ask what the patient did to come this far.',
    whyNotCheckable: 'It is a way of putting things; that the ending was spoken of can be seen.',
    related: ['ending-not-raised', 'ending-phase-skipped'],
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 82 and 87; the list after line 87 is lost' },
      { source: 'ipt-ptsd-2016', locator: 'the patient is asked for the reasons of the improvement' },
    ],
  },
  {
    id: 'feelings-welcome',
    aliases: [],
    advice: 'Make room for every feeling about the ending, those against the therapist included.',
    whyNotCheckable: 'Openness cannot be seen; that a reaction was noted can.',
    related: ['ending-feelings-unrecorded'],
    sources: [{ source: 'founding-practice-guide', locator: 'line 85' }],
  },
  {
    id: 'warm-active-stance',
    aliases: ['no-blame'],
    advice:
      'Be an ally who is friendly, takes the lead where that helps, and never holds the illness against the patient.',
    whyNotCheckable: 'It is a stance.',
    related: ['medical-model-missing'],
    sources: [{ source: 'founding-practice-guide', locator: 'lines 8 and 88' }],
  },
  {
    id: 'hold-the-frame',
    aliases: ['compass'],
    advice:
      'Bring each session back to something that happened between people: how it felt, what was wished for, what got said, and what to try now.',
    whyNotCheckable: 'It is a quality of whole sessions; rules see only traces of it.',
    related: ['focus-drift', 'mood-event-unlinked', 'off-model-dominant'],
    sources: [
      {
        source: 'founding-practice-guide',
        locator:
          'lines 35 and 91; the question that line 91 calls a compass is lost there and is taken from line 35',
      },
      {
        source: 'frank-2007',
        locator: 'introduction: recurrence came later where sessions stayed interpersonal',
      },
    ],
  },
  {
    id: 'present-not-childhood',
    aliases: [],
    advice: 'Let the past explain a little, and give the hour to the relationships of today.',
    whyNotCheckable: 'It is a matter of emphasis; only techniques recorded by name show a part of it.',
    related: ['off-model-dominant'],
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 4 and 36' },
      { source: 'focus-2006', locator: 'the inventory goes back to childhood and dwells on the present' },
    ],
  },
  {
    id: 'no-outcome-agenda',
    aliases: [],
    advice:
      'In a dispute, favour neither staying nor changing nor parting; what becomes of the relationship is the patient’s to decide.',
    whyNotCheckable: 'Neutrality lies in tone and in the choice of words.',
    related: ['decision-analysis-thin'],
    sources: [
      { source: 'founding-benefits', locator: 'line 22' },
      { source: 'role-dispute-notes', locator: 'the therapist favours no outcome' },
    ],
  },
  {
    id: 'do',
    aliases: ['do-not'],
    advice:
      'The source’s closing lists of what to do and what not to do are lost; the guide of the catalog has its own, marked as such.',
    whyNotCheckable: 'Nothing is left that could be checked.',
    related: [],
    sources: [
      { source: 'founding-practice-guide', locator: 'lines 89 and 90, of which only the headings are left' },
    ],
  },
];

/** One piece of advice, by its id or another name of it; `undefined` where there is none. */
export function adviceRecord(id: string): AdviceRecord | undefined {
  return adviceRecords.find((record) => record.id === id || record.aliases.includes(id));
}
