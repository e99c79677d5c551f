/** A text in UTF-8, octet by octet; half a surrogate pair becomes U+FFFD. `TextEncoder` is no part of the language. */
export function utf8(text: string): readonly number[] {
  const octets: number[] = [];
  for (const character of text) {
    const read = character.codePointAt(0) ?? 0xfffd;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) octets.push(code);
    else if (code < 0x800) octets.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) octets.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else octets.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return octets;
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
