/**
 * A key of the input as it may be shown in an error: letters with a small one first, as field names are. Anything else
 * could be a name, a number or an address that somebody keyed a record by, and stands as `*`.
 */
export function showableKey(key: string): string {
  return /^[a-z][A-Za-z]{0,30}$/.test(key) ? key : '*';
}
