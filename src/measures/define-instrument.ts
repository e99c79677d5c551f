import { frozenCopy } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { faultsOfBands } from './band-faults.js';
import { isAtOrBeyond } from './change.js';
import { instrumentIds } from './instrument.js';
import type { InstrumentFault, OwnInstrument } from './own-instrument.js';
import { sessionMood } from './session-mood.js';
import type { Shape } from './shape.js';
import { flag, list, needed, number, object, oneOf, optional, text, textLike } from './shape.js';

/**
 * Checks an instrument of your own and gives back a frozen copy, or every fault with its place. What it gives can be
 * handed to any function here; `validate` knows the instruments of the library and no others.
 *
 * @example
 * const defined = defineInstrument({
 *   id: 'our-scale',
 *   name: 'Our scale',
 *   range: { value: { min: 0, max: 40 }, source: 'our manual', grounding: 'general' },
 *   higherIs: 'worse',
 *   scoring: 'sum',
 *   remission: { value: 6, source: 'our manual, page 12', grounding: 'general' },
 * });
 * if (defined.ok) isRemission(defined.value, 5); // { ok: true, value: true }
 */
export function defineInstrument(input: OwnInstrument): Result<OwnInstrument, readonly InstrumentFault[]> {
  const misshapen = shape(input, '');
  // What follows reads the fields, so it waits for the shape to be right.
  const faults = misshapen.length > 0 ? misshapen : faultsOfMeaning(input);
  return faults.length === 0 ? ok(frozenCopy(input)) : err(faults);
}

const anyNumber = number('a number, a million at most');
const positive = number('a number above 0', (value) => value > 0);
const share = number('a share above 0 and up to 1', (value) => value > 0 && value <= 1);
const countFrom = (least: number) =>
  number(`a whole number from ${least} up`, (value) => Number.isInteger(value) && value >= least);
const grounding = oneOf('verified', 'inferred', 'general', 'house');
const range = object({ min: needed(anyNumber), max: needed(anyNumber) });

const founded = { source: needed(text), grounding: needed(grounding), note: optional(text) };
const cited = (value: Shape): Shape => object({ value: needed(value), ...founded });
const citedFor = (value: Shape): Shape =>
  list(object({ value: needed(value), ...founded, population: optional(text) }));

const change = { direction: optional(oneOf('better', 'worse')) };
const inPoints = object({ absolute: needed(positive), ...change });
const inShares = object({ share: needed(share), ...change });
const minimalChange: Shape = (value, pointer) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'share')
    ? inShares(value, pointer)
    : inPoints(value, pointer);

const scheme = object({
  id: needed(text),
  label: needed(text),
  ...founded,
  bands: needed(list(object({ id: needed(text), min: needed(anyNumber), max: needed(anyNumber) }))),
});

// The fields of the record `measure-taken` admit no other ids.
const id = textLike(
  /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/,
  '1 to 64 letters, digits or . _ : -, a letter or digit first',
);

const shape = object({
  id: needed(id),
  name: needed(text),
  title: optional(text),
  range: needed(cited(range)),
  higherIs: needed(oneOf('better', 'worse')),
  scoring: needed(oneOf('sum', 'mean')),
  caseness: optional(citedFor(anyNumber)),
  remission: optional(cited(anyNumber)),
  remissionAlternatives: optional(citedFor(anyNumber)),
  response: optional(cited(share)),
  reliableChange: optional(cited(positive)),
  minimalChange: optional(citedFor(minimalChange)),
  riskItem: optional(
    cited(
      object({ item: needed(countFrom(1)), positiveFrom: needed(countFrom(1)), max: needed(countFrom(1)) }),
    ),
  ),
  population: optional(cited(object({ ages: optional(range), perinatal: optional(flag) }))),
  bands: optional(list(scheme)),
  licence: optional(cited(text)),
});

function faultsOfMeaning(own: OwnInstrument): readonly InstrumentFault[] {
  const ours: readonly string[] = [...instrumentIds, sessionMood.id];
  const { ages } = own.population?.value ?? {};
  const risk = own.riskItem?.value;
  const ordered = faultsOfOrder(own.range.value, '/range/value');
  return [
    ...(ours.includes(own.id)
      ? [fault('taken-id', '/id', 'This id is taken by an instrument of the library.')]
      : []),
    ...ordered,
    ...(ages === undefined ? [] : faultsOfOrder(ages, '/population/value/ages')),
    ...(risk !== undefined && risk.positiveFrom > risk.max
      ? [fault('out-of-range', '/riskItem/value/positiveFrom', 'The item has no value as high as this.')]
      : []),
    // Held against a range that is none, every total would be outside it.
    ...(ordered.length > 0 ? [] : [...faultsOfTotals(own), ...faultsOfBands(own)]),
  ];
}

function faultsOfTotals(own: OwnInstrument): readonly InstrumentFault[] {
  const { min, max } = own.range.value;
  const cases = (own.caseness ?? []).map(({ value }, i) => ({ value, at: `/caseness/${i}/value` }));
  const remissions = [
    ...(own.remission === undefined ? [] : [{ value: own.remission.value, at: '/remission/value' }]),
    ...(own.remissionAlternatives ?? []).map(({ value }, i) => ({
      value,
      at: `/remissionAlternatives/${i}/value`,
    })),
  ];
  const changes = [
    ...(own.reliableChange === undefined
      ? []
      : [{ value: own.reliableChange.value, at: '/reliableChange/value' }]),
    ...(own.minimalChange ?? []).flatMap(({ value: { absolute } }, i) =>
      absolute === undefined ? [] : [{ value: absolute, at: `/minimalChange/${i}/value/absolute` }],
    ),
  ];
  return [
    ...[...cases, ...remissions]
      .filter(({ value }) => value < min || value > max)
      .map(({ at }) => fault('out-of-range', at, 'This total is outside the range.')),
    ...changes
      .filter(({ value }) => value > max - min)
      .map(({ at }) => fault('out-of-range', at, 'No two totals differ by as much as this.')),
    ...remissions
      .filter(({ value }) => cases.some((cutOff) => isAtOrBeyond(own, cutOff.value, value) === true))
      .map(({ at }) => fault('remission-is-case', at, 'This total of remission is one of a case.')),
  ];
}

function faultsOfOrder(
  ends: { readonly min: number; readonly max: number },
  pointer: string,
): readonly InstrumentFault[] {
  return ends.min < ends.max ? [] : [fault('range-order', pointer, 'The minimum must be below the maximum.')];
}

function fault(code: InstrumentFault['code'], pointer: string, message: string): InstrumentFault {
  return { code, pointer, message };
}
