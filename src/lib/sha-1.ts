/**
 * SHA-1 (RFC 3174) of octets, as 20 octets. For version 5 UUIDs only, which are defined by it: it is broken as a
 * signature, and nothing here needs one.
 */
export function sha1(octets: readonly number[]): number[] {
  let [a0, b0, c0, d0, e0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = padded(octets);
  for (let block = 0; block < words.length; block += 16) {
    const w = words.slice(block, block + 16);
    for (let t = 16; t < 80; t += 1)
      w.push(rotated(at(w, t - 3) ^ at(w, t - 8) ^ at(w, t - 14) ^ at(w, t - 16), 1));
    let [a, b, c, d, e] = [a0, b0, c0, d0, e0];
    for (let t = 0; t < 80; t += 1) {
      const [mixed, constant] =
        t < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : t < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : t < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(rotated(a, 5) + mixed + e + at(w, t) + constant) | 0, a, rotated(b, 30), c, d];
    }
    [a0, b0, c0, d0, e0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0, (e0 + e) | 0];
  }
  return [a0, b0, c0, d0, e0].flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

/** The message in words of 32 bits, closed by a one, zeros, and its length in bits. */
function padded(octets: readonly number[]): readonly number[] {
  const words: number[] = new Array((((octets.length + 8) >> 6) + 1) * 16).fill(0);
  [...octets, 0x80].forEach((octet, nth) => {
    words[nth >> 2] = at(words, nth >> 2) | (octet << (24 - (nth % 4) * 8));
  });
  words[words.length - 2] = Math.floor(octets.length / 0x2000_0000);
  words[words.length - 1] = octets.length << 3;
  return words;
}

function at(words: readonly number[], nth: number): number {
  return words[nth] ?? 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
