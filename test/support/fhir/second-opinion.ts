import { Fhir, type ValidatorMessage } from 'fhir';
import { isList, isObject, type Json, textOf } from './json.js';

/** A remark of the package `fhir` that is no fault of ours, and why. */
interface Exemption {
  readonly reason: string;
  readonly when: (said: ValidatorMessage, absent: ReadonlySet<string>) => boolean;
}

const exemptions: readonly Exemption[] = [
  {
    reason: 'It carries few value sets. Where one is missing it says so, and has checked nothing.',
    when: ({ severity, message = '' }) =>
      String(severity) === 'info' && /^Value set ".*" could not be found\.$/.test(message),
  },
  {
    reason:
      'It warns of codes outside of value sets that are only examples, or that may be extended, and of every code of ' +
      'a value set that it does not carry. A code outside of a required value set is an error, and stays one.',
    when: ({ severity, message = '' }) =>
      String(severity) === 'warning' && /^Code ".*" (\(.*\) )?not found in value set$/.test(message),
  },
  {
    reason:
      'It does not know that `_status`, which says why there is no value, stands in for a required `status`.',
    when: ({ severity, message, location = '' }, absent) =>
      String(severity) === 'error' && message === 'Missing property' && absent.has(location),
  },
];

let fhir: Fhir | undefined;

/** What the package `fhir` holds against a resource or a Bundle. It shares no code with `faultsIn`. */
export function secondOpinion(resource: unknown): readonly string[] {
  fhir ??= new Fhir();
  const value: Json = JSON.parse(JSON.stringify(resource));
  if (!isObject(value)) return ['not a resource'];
  const absent = new Set(absentIn(value, ''));
  const { messages } = fhir.validate(value, { errorOnUnexpected: true });
  return messages
    .filter((said) => !exemptions.some(({ when }) => when(said, absent)))
    .map(({ severity, location, message }) => `fhir: ${location ?? ''}: ${severity}: ${message ?? ''}`);
}

/** The places that have an extension (`_status`) but no value (`status`), as the package names places. */
function absentIn(value: Json, at: string): readonly string[] {
  if (isList(value)) return value.flatMap((one, i) => absentIn(one, `${at}[${i}]`));
  if (!isObject(value)) return [];
  const place = textOf(value, 'resourceType') ?? at;
  return Object.entries(value).flatMap(([key, one]) => {
    const name = key.slice(1);
    if (!key.startsWith('_')) return absentIn(one, `${place}.${key}`);
    return isObject(one) && isList(one['extension']) && !(name in value) ? [`${place}.${name}`] : [];
  });
}
