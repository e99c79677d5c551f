import { codesOf, codingFault } from './codes.js';
import { isReversed, spanOf } from './dates.js';
import { definitions } from './definitions.js';
import { type Fault, isObject, type Json, type JsonObject, listOf, textOf } from './json.js';
import { loincFault } from './loinc.js';
import type { Met } from './walk.js';

const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;

/** The UCUM units that a course can need. */
const units = new Set(['{score}', '1', '%', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** What is wrong with a value taken by itself. */
export function lintValue(one: Met): readonly Fault[] {
  const { at, type, value } = one;
  if (definitions().primitives.has(type)) {
    return [...primitiveFaults(one), ...boundCode(one)].map((says) => ({ by: 'value', at, says }));
  }
  if (!isObject(value)) return [];
  switch (type) {
    case 'Period':
      return said('period', at, periodFaults(value));
    case 'Coding':
      return [...codingFaults(value), ...boundCoding(one)].map((says) => ({ by: 'code', at, says }));
    case 'CodeableConcept':
      return [...conceptFaults(value), ...boundConcept(one)].map((says) => ({ by: 'code', at, says }));
    case 'Identifier':
      return said('identifier', at, identifierFaults(value));
    case 'Quantity':
      return said('quantity', at, quantityFaults(value));
    case 'Extension':
      return said('extension', at, extensionFaults(one, value));
    default:
      return [];
  }
}

function said(by: string, at: string, all: Iterable<string>): readonly Fault[] {
  return [...all].map((says) => ({ by, at, says }));
}

function* primitiveFaults({ type, value, element }: Met): Iterable<string> {
  const pattern = definitions().primitives.get(type);
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || pattern?.test(String(value)) === false) yield `${value} is no ${type}`;
    if (type !== 'decimal' && (!Number.isInteger(value) || Math.abs(value) > 2 ** 31 - 1)) {
      yield `${value} is no ${type} of 32 bits`;
    }
    return;
  }
  if (typeof value !== 'string') return;
  if (value === '') yield 'is an empty text';
  else if (value.trim() === '') yield 'is a text of blanks';
  else if (pattern?.test(value) === false) yield `does not have the form of the type ${type}`;
  if (hasControls(value)) yield 'has control characters, which FHIR does not allow';
  if (/\p{Surrogate}/u.test(value)) yield 'has half a surrogate pair';
  if ((type === 'date' || type === 'dateTime' || type === 'instant') && spanOf(value) === undefined) {
    yield 'is no real date';
  }
  if (['dateTime', 'instant'].includes(type) && value.includes('T') && !/(Z|[+-]\d\d:\d\d)$/.test(value)) {
    yield 'has a time but no time zone';
  }
  if (isResourceId(element.path) && !/^[A-Za-z0-9.-]{1,64}$/.test(value))
    yield `${value} is no id of a resource`;
  const mustBeAbsolute = ['canonical', 'url'].includes(type) || /\.(system|profile)$/.test(element.path);
  if (mustBeAbsolute && ['uri', 'url', 'canonical'].includes(type) && !absolute.test(value)) {
    yield `${value} is not absolute`;
  }
}

// R4 defines the id of a resource as a text, and its pattern only in words.
function isResourceId(path: string): boolean {
  const [whole = '', last, more] = path.split('.');
  return last === 'id' && more === undefined && definitions().resources.has(whole);
}

function hasControls(value: string): boolean {
  return [...value].some((sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return point < 32 && point !== 9 && point !== 10 && point !== 13;
  });
}

function* boundCode({ type, element, value }: Met): Iterable<string> {
  if (typeof value !== 'string' || !['code', 'string', 'uri'].includes(type)) return;
  const codes = requiredCodes(element.binding);
  if (codes === undefined || [...codes].some((one) => one.endsWith(`|${value}`))) return;
  yield `${value} is not in ${element.binding?.valueSet}`;
}

function* boundCoding({ element, value }: Met): Iterable<string> {
  const codes = requiredCodes(element.binding);
  if (codes !== undefined && !codes.has(keyOf(value))) yield `is not in ${element.binding?.valueSet}`;
}

function* boundConcept({ element, value }: Met): Iterable<string> {
  const codes = requiredCodes(element.binding);
  if (codes === undefined || listOf(value, 'coding').some((one) => codes.has(keyOf(one)))) return;
  yield `has no coding of ${element.binding?.valueSet}`;
}

function requiredCodes(binding: Met['element']['binding']): ReadonlySet<string> | undefined {
  return binding?.strength === 'required' ? codesOf(binding.valueSet) : undefined;
}

function keyOf(coding: Json): string {
  return `${textOf(coding, 'system')}|${textOf(coding, 'code')}`;
}

function* periodFaults(period: JsonObject): Iterable<string> {
  const start = textOf(period, 'start');
  const end = textOf(period, 'end');
  if (start !== undefined && end !== undefined && isReversed(start, end)) yield `${start} is after ${end}`;
}

function* codingFaults(coding: JsonObject): Iterable<string> {
  const system = textOf(coding, 'system');
  const code = textOf(coding, 'code');
  if (system === undefined) yield 'a coding without a system';
  if (code === undefined) yield 'a coding without a code';
  if (system === undefined || code === undefined) return;
  if (system.includes('|')) yield 'a system with a version in it';
  if (/\/ValueSet\//.test(system)) yield 'a value set where a code system belongs';
  const wrong =
    system === 'http://loinc.org' ? loincFault(code) : codingFault(system, code, textOf(coding, 'display'));
  if (wrong !== undefined) yield wrong;
  if (/^https?:\/\/(www\.)?loinc\.org\/?/.test(system) && system !== 'http://loinc.org') {
    yield `LOINC is http://loinc.org, not ${system}`;
  }
}

function* conceptFaults(concept: JsonObject): Iterable<string> {
  const codings = listOf(concept, 'coding').map(keyOf);
  if (new Set(codings).size < codings.length) yield 'has the same coding twice';
  const said = ['text', '_text', 'extension'].some((key) => key in concept);
  if (codings.length === 0 && !said) yield 'has neither a coding nor a text';
}

function* identifierFaults(identifier: JsonObject): Iterable<string> {
  if (textOf(identifier, 'system') === undefined) yield 'an identifier without a system';
  if (textOf(identifier, 'value') === undefined && identifier['_value'] === undefined) {
    yield 'an identifier without a value';
  }
}

function* quantityFaults(quantity: JsonObject): Iterable<string> {
  if (typeof quantity['value'] !== 'number' && quantity['_value'] === undefined)
    yield 'a quantity without a value';
  if (textOf(quantity, 'code') !== undefined && textOf(quantity, 'system') === undefined) {
    yield 'a unit’s code without its system';
  }
  const unit =
    textOf(quantity, 'system') === 'http://unitsofmeasure.org' ? textOf(quantity, 'code') : undefined;
  if (unit !== undefined && !units.has(unit)) yield `${unit} is no unit that we use`;
}

function* extensionFaults({ at }: Met, extension: JsonObject): Iterable<string> {
  const values = Object.keys(extension).filter((key) => /^_?value[A-Z]/.test(key));
  const parts = listOf(extension, 'extension');
  const url = textOf(extension, 'url');
  const nested = /extension\[\d+\]\.extension\[\d+\]$/.test(at);
  if (/modifierExtension\[\d+\]$/.test(at))
    yield 'a modifier extension: a reader that does not know it must refuse';
  if (values.length > 0 && parts.length > 0) yield 'has both a value and parts';
  if (values.length === 0 && parts.length === 0) yield 'has neither a value nor parts';
  if (url === undefined) yield 'has no url';
  else if (!nested && !absolute.test(url)) yield `${url} is not absolute`;
}
