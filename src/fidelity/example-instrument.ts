import { deepFreeze } from '../lib/freeze.js';
import type { FidelityInstrument } from './instrument.js';

/**
 * An invented checklist, to show what an instrument looks like. Nobody has tested it: rate no patient’s session by it.
 */
export const exampleFidelityInstrument: FidelityInstrument = /* @__PURE__ */ deepFreeze({
  id: 'example-focus-checklist',
  version: '1',
  name: 'Example checklist of focus',
  source: 'Invented for this library.',
  rights: 'Free to copy, with the library. Not validated.',
  rates: 'adherence',
  roles: ['therapist', 'supervisor', 'observer', 'consensus'],
  scale: {
    min: 1,
    max: 5,
    step: 1,
    anchors: [
      { score: 1, label: 'not at all' },
      { score: 3, label: 'in part' },
      { score: 5, label: 'throughout' },
    ],
  },
  items: [
    { id: 'focus-named', label: 'Names the focal area', class: 'unique-essential' },
    { id: 'mood-linked', label: 'Links mood to something between people', class: 'unique-essential' },
    { id: 'task-asked', label: 'Asks what came of the task', class: 'essential', notApplicable: true },
    { id: 'feeling-stayed-with', label: 'Stays with a feeling', class: 'compatible' },
    { id: 'thought-disputed', label: 'Disputes a belief', class: 'proscribed' },
    { id: 'childhood-explained', label: 'Explains the present by childhood', class: 'proscribed' },
  ],
  subscales: [
    { id: 'focus', label: 'Focus', items: ['focus-named', 'mood-linked', 'task-asked'] },
    { id: 'other-models', label: 'Other models', items: ['thought-disputed', 'childhood-explained'] },
  ],
  present: {
    value: 2 / 3,
    source: 'Invented for this library.',
    grounding: 'house',
    note: 'Two of the three items of the subscale.',
  },
  thresholds: {
    adherent: {
      value: 3,
      source: 'Invented for this library.',
      grounding: 'house',
      note: 'At least in part.',
    },
    occurred: { value: 2, source: 'Invented for this library.', grounding: 'house', note: 'At all.' },
    proportion: {
      value: 0.75,
      source: 'Invented for this library.',
      grounding: 'house',
      note: 'To show where a pass mark would stand.',
    },
  },
  differentiation: { own: 'focus', others: ['other-models'] },
});
