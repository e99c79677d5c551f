import { frozenCopy } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Shape } from '../measures/shape.js';
import { flag, list, needed, number, object, oneOf, optional, text, textLike } from '../measures/shape.js';
import { raterRoles } from '../model/rating.js';
import type { FidelityInstrument, FidelityInstrumentFault } from './instrument.js';
import { behaviourClasses } from './instrument.js';
import { faultsOfMeaning } from './instrument-faults.js';

/**
 * Checks an instrument by which raters judge sessions, and gives back a frozen copy, or every fault with its place.
 * Instruments that patients fill in are for `defineInstrument` of `openipt/measures`.
 *
 * @example
 * const defined = defineFidelityInstrument({
 *   id: 'our-checklist',
 *   version: '1',
 *   name: 'Our checklist',
 *   source: 'our study protocol, appendix B',
 *   rates: 'adherence',
 *   roles: ['observer'],
 *   scale: { min: 0, max: 1, step: 1 },
 *   items: [{ id: 'a1', label: 'Mood linked to an event', class: 'unique-essential' }],
 *   present: { value: 0.8, source: 'our study protocol', grounding: 'house' },
 * });
 */
export function defineFidelityInstrument(
  input: FidelityInstrument,
): Result<FidelityInstrument, readonly FidelityInstrumentFault[]> {
  const misshapen = faultsOfShape(input);
  // What follows reads the fields, so it waits for the shape to be right.
  const faults = misshapen.length > 0 ? misshapen : faultsOfMeaning(input);
  return faults.length === 0 ? ok(frozenCopy(input)) : err(faults);
}

const anyNumber = number('a number, a million at most');
const share = number('a share above 0 and up to 1', (value) => value > 0 && value <= 1);
const grounding = oneOf('verified', 'inferred', 'general', 'house');
const cited = (value: Shape): Shape => object(citedFields(value));

// The ids of ratings admit no other characters.
const id = textLike(
  /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/,
  '1 to 64 letters, digits or . _ : -, a letter or digit first',
);

const shape = object({
  id: needed(id),
  version: needed(text),
  name: needed(text),
  source: needed(text),
  rights: optional(text),
  rates: needed(oneOf('adherence', 'competence')),
  roles: needed(someOf(oneOf(...raterRoles))),
  scale: needed(
    object({
      min: needed(anyNumber),
      max: needed(anyNumber),
      step: optional(number('a number above 0', (value) => value > 0)),
      anchors: optional(list(object({ score: needed(anyNumber), label: needed(text) }))),
    }),
  ),
  items: needed(
    someOf(
      object({
        id: needed(id),
        label: needed(text),
        class: optional(oneOf(...behaviourClasses)),
        notApplicable: optional(flag),
      }),
    ),
  ),
  subscales: optional(list(object({ id: needed(id), label: needed(text), items: needed(someOf(text)) }))),
  present: needed(cited(share)),
  thresholds: optional(
    object({
      adherent: optional(cited(anyNumber)),
      occurred: optional(cited(anyNumber)),
      proportion: optional(cited(share)),
      subscales: optional(list(object({ ...citedFields(anyNumber), subscale: needed(text) }))),
    }),
  ),
  differentiation: optional(object({ own: needed(text), others: needed(someOf(text)) })),
});

function citedFields(value: Shape) {
  return {
    value: needed(value),
    source: needed(text),
    grounding: needed(grounding),
    note: optional(text),
  };
}

function someOf(item: Shape): Shape {
  const any = list(item);
  return (value, pointer) =>
    Array.isArray(value) && value.length === 0
      ? [{ code: 'unexpected', pointer, message: 'Expected a list that holds something.' }]
      : any(value, pointer);
}

function faultsOfShape(input: unknown): readonly FidelityInstrumentFault[] {
  return shape(input, '').map(({ code, pointer, message }) => ({
    // The shapes know of no more than these three.
    code: code === 'missing' || code === 'unknown-field' ? code : 'unexpected',
    pointer,
    message,
  }));
}
