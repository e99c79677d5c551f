import fc from 'fast-check';
import * as words from '../../../src/model/vocabulary.js';
import { area } from './focus-data.js';
import { few, flag, fresh, people, ref, shape, text, word } from './values.js';

export const phase = word(
  'initial',
  'middle',
  'ending',
  'initial',
  'middle',
  'ending',
  'maintenance',
  'intermediate',
  'constructor',
);

export const riskCheck = shape(
  {},
  {
    asked: flag,
    level: word(...words.riskLevels),
    basis: few(word(...words.riskBases)),
    answers: ref('measure'),
  },
);

// Mostly on one scale: a shift of mood is only seen between two ratings on the same one.
const mood = fc
  .record({
    scale: fc.oneof(
      { weight: 4, arbitrary: fc.constant([0, 10]) },
      { weight: 1, arbitrary: word([1, 10], [-5, 5], [0, 1]) },
    ),
    tenths: fc.nat(10),
    more: shape({}, { higherIs: word('better', 'worse') }),
  })
  .map(({ scale: [min = 0, max = 10], tenths, more }) => ({
    min,
    max,
    value: min + (tenths / 10) * (max - min),
    ...more,
  }));

/** Techniques of other therapies. */
export const notIpt = [
  'cognitive-restructuring',
  'behavioural-activation',
  'exposure',
  'childhood-exploration',
] as const;
// The five that carry more than a person have forms of their own below.
const plain = [...words.interventions, ...words.otherTechniques].filter(
  (id) =>
    ![
      'communication-analysis',
      'decision-analysis',
      'directive-techniques',
      'role-play',
      'interpretation',
    ].includes(id),
);

const technique = fc.oneof(
  shape(
    { technique: fc.constant('communication-analysis') },
    {
      person: ref('person'),
      incident: ref('incident'),
      verbatim: word('both-sides', 'one-side', 'none'),
      form: word('conversation', 'conversation', 'monologue', 'silence', 'letter'),
    },
  ),
  shape(
    { technique: fc.constant('decision-analysis') },
    { person: ref('person'), options: fc.nat(20), forcedChoice: flag },
  ),
  shape(
    { technique: fc.constant('directive-techniques') },
    { person: ref('person'), purpose: word('interpersonal', 'safety', 'psychoeducation', 'symptom-relief') },
  ),
  shape(
    { technique: fc.constant('role-play') },
    { person: ref('person'), rounds: fc.nat(20), reversed: flag },
  ),
  shape({ technique: fc.constant('interpretation') }, { restsOn: few(ref('ground')) }),
  shape(
    {
      technique: fc.oneof(
        {
          weight: 3,
          arbitrary: word('grief-work', 'role-disputes-resolution', 'safety-work', 'rhythm-work'),
        },
        { weight: 3, arbitrary: word(...notIpt) },
        { weight: 3, arbitrary: word(...plain) },
      ),
    },
    { person: ref('person') },
  ),
);

const taskKinds = [
  'conversation',
  'contact',
  'activity',
  'ritual',
  'letter',
  'observation',
  'safety',
  'rhythm-log',
  'measure',
  'other',
] as const;
const incident = shape({}, { id: fresh, person: ref('person'), linkedToMood: flag, text });
const task = shape({ id: fresh, kind: word(...taskKinds) }, { person: ref('person'), hard: flag, text });
const review = shape({}, { task: ref('task'), outcome: word('done', 'tried', 'not-done') });

/** What a session documents. */
export const session = shape(
  {
    kind: word(
      'treatment',
      'treatment',
      'treatment',
      'treatment',
      'crisis',
      'booster',
      'assessment',
      'pre-group',
    ),
  },
  {
    channel: word('in-person', 'video', 'telephone'),
    minutes: word(1, 50, 600),
    phase,
    conjointWith: people,
    mood,
    risk: riskCheck,
    areas: few(area),
    acuteEvent: flag,
    incidents: few(incident),
    techniques: few(technique),
    leftOut: few(
      shape({
        technique: word('role-play', 'communication-analysis', 'interpretation'),
        reason: word('declined', 'unsafe', 'rehearsed-otherwise', 'not-indicated', 'other'),
      }),
    ),
    tasksSet: few(task),
    tasksDeclined: flag,
    tasksReviewed: few(review),
    ending: fc.oneof(
      shape({ discussed: flag }, { sessionsLeft: fc.nat(99), contingency: flag }),
      shape({ discussed: fc.constant(true), feelings: word('expressed', 'asked-none') }),
    ),
    note: text,
  },
);
