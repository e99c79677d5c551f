/** A row of a table of numbers: a text, and numbers that stand to the right. */
export interface NumberRow {
  readonly label: string;
  readonly cells: readonly string[];
}

/** Writes a table of numbers on a page. */
export type WriteTable = (headings: NumberRow, rows: readonly NumberRow[]) => void;

const gap = 2;
const least = 16;

/**
 * A table of numbers as lines: the labels on the left, broken where they are long, the numbers under their headings.
 * Headings and cells are as many in every row. A label that cannot be broken has a line to itself.
 */
export function columnLines(
  headings: NumberRow,
  rows: readonly NumberRow[],
  width: number,
): readonly string[] {
  const all = [headings, ...rows];
  const widths = headings.cells.map((_, at) => Math.max(...all.map(({ cells }) => cells[at]?.length ?? 0)));
  const numbers = widths.reduce((sum, one) => sum + one + gap, 0);
  const longest = Math.max(...all.map(({ label }) => label.length));
  const room = Math.max(least, Math.min(longest, width - numbers));
  return all.flatMap(({ label, cells }) => {
    const [first = '', ...rest] = broken(label, room);
    const [own, lead] = first.length > room ? [[first], ''] : [[], first];
    const line = cells.reduce(
      (text, cell, at) => text + ' '.repeat(gap) + cell.padStart(widths[at] ?? 0),
      lead.padEnd(room),
    );
    return [...own, line.trimEnd(), ...rest];
  });
}

/** A label in pieces no wider than the room, where it has spaces; what continues is set in by two. */
function broken(label: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The rows without the columns of which no row says anything but one of these. */
export function withoutIdle(
  headings: NumberRow,
  rows: readonly NumberRow[],
  idle: readonly string[],
): readonly [headings: NumberRow, ...rows: readonly NumberRow[]] {
  const kept = headings.cells.map((_, at) => rows.some(({ cells }) => !idle.includes(cells[at] ?? '')));
  const cut = ({ label, cells }: NumberRow): NumberRow => ({
    label,
    cells: cells.filter((_, at) => kept[at] === true),
  });
  return [cut(headings), ...rows.map(cut)];
}
