/** CDS Hooks 2.0: a summary has fewer than 140 characters. Counted in UTF-16 code units, the strictest way to count. */
const most = 139;

/**
 * A text as the summary of a card. What is too long keeps its first sentences, as many as fit; where not even one does, it
 * is cut between two words, and only a word that is too long by itself is cut within, never inside a visible character.
 */
export function summaryText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const sentences = pack(line.split(/(?<=[.!?]) (?=\p{Lu})/u), ' ', most);
  if (sentences !== '') return sentences;
  const words = pack(line.split(' '), ' ', most - 1) || pack(characters(line), '', most - 1);
  return `${words.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** As many of the parts, from the first on, as fit. */
function pack(parts: readonly string[], between: string, room: number): string {
  let packed = '';
  for (const [at, part] of parts.entries()) {
    const longer = at === 0 ? part : packed + between + part;
    if (longer.length > room) break;
    packed = longer;
  }
  return packed;
}

// What belongs to one visible character: a pair of regional letters or any code point; and after it marks, shades of skin,
// tags, and whatever is joined on. Written out, since the segmentation of a platform differs from one version to the next.
const visible = /(?:\p{RI}\p{RI}|.)(?:\p{M}|\p{EMod}|\u200D|[\u{E0020}-\u{E007F}]|(?<=\u200D).)*/gsu;

function characters(text: string): readonly string[] {
  return text.match(visible) ?? [];
}
