import type { StructureDefinition } from '../../../src/fhir/definitions/types.js';
import { isList, isObject, type Json, type JsonObject, listOf, textOf } from '../../support/fhir/json.js';

/** What of an extension its definition does not allow; empty where it fits. Read from the snapshot alone. */
export function misfits(extension: Json, { snapshot, url }: StructureDefinition): readonly string[] {
  const elements = new Map(snapshot.element.map((one) => [one.id, one]));
  return isObject(extension) ? inside(extension, 'Extension') : [`${url}: no extension`];

  function inside(one: JsonObject, id: string): readonly string[] {
    const [nested, urlOf, value] = [`${id}.extension`, `${id}.url`, `${id}.value[x]`].map((name) =>
      elements.get(name),
    );
    if (!nested || !urlOf || !value) return [`${id}: not in the definition`];
    const inner = listOf(one, 'extension');
    const values = Object.keys(one).filter((key) => key.startsWith('value'));
    const types = (value.type ?? []).map(
      ({ code }) => `value${code.charAt(0).toUpperCase()}${code.slice(1)}`,
    );
    return [
      ...(textOf(one, 'url') === urlOf.fixedUri ? [] : [`${id}: its url is not ${urlOf.fixedUri}`]),
      ...(values.length >= value.min && values.length <= Number(value.max)
        ? []
        : [`${id}: ${values.length} values`]),
      ...values.filter((key) => !types.includes(key)).map((key) => `${id}: ${key}`),
      ...(inner.length >= nested.min && (nested.max === '*' || inner.length <= Number(nested.max))
        ? []
        : [`${id}: ${inner.length} extensions`]),
      ...(values.length > 0 === inner.length > 0 ? [`${id}: must have either extensions or a value`] : []),
      ...(nested.slicing === undefined ? inner.flatMap(onlyJson) : sliced(inner, nested.id)),
    ];
  }

  function sliced(inner: readonly Json[], id: string): readonly string[] {
    const names = inner.map((one) => textOf(one, 'url') ?? '');
    const often = [...new Set(names)].filter((name) => {
      const max = elements.get(`${id}:${name}`)?.max;
      return max !== '*' && names.filter((other) => other === name).length > Number(max ?? 0);
    });
    const parts = inner.flatMap((one) => (isObject(one) ? inside(one, `${id}:${textOf(one, 'url')}`) : []));
    return [...often.map((name) => `${id}:${name}: too often`), ...parts];
  }

  function onlyJson(one: Json): readonly string[] {
    return textOf(one, 'url') === 'json' && textOf(one, 'valueString') !== undefined ? [] : ['not JSON'];
  }
}

/** Our extensions in a resource, wherever they stand, by their url. */
export function ownExtensions(value: Json, base: string): readonly JsonObject[] {
  if (isList(value)) return value.flatMap((one) => ownExtensions(one, base));
  if (!isObject(value)) return [];
  const own = textOf(value, 'url')?.startsWith(`${base}/StructureDefinition/`) === true ? [value] : [];
  return [...own, ...Object.values(value).flatMap((one) => ownExtensions(one, base))];
}
