import { sha1 } from './sha-1.js';
import { utf8 } from './utf-8.js';

/** The namespace for names that are URLs or URNs (RFC 9562, 6.6). */
export const urlNamespace: string = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * The UUID of a name within a namespace, version 5 (RFC 9562, 5.5): the same name gives the same UUID anywhere. It is
 * no secret: who knows the namespace can try names. Throws a `RangeError` where the namespace is no UUID.
 */
export function uuidV5(namespace: string, name: string): string {
  const digest = sha1([...octets(namespace), ...utf8(name)]).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const text = digest.map((octet) => octet.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function octets(uuid: string): readonly number[] {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid)) throw new RangeError('This is no UUID.');
  const digits = uuid.replaceAll('-', '');
  return Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
