/** How a text is to look: how wide, with colours or without, and in which characters. */
export interface TextOptions {
  /** Columns, from 40; 80 unless told. */
  readonly width?: number;
  /** Whether to mark with ANSI colours; no unless told. */
  readonly color?: boolean;
  /** Only ASCII characters, for a terminal that knows no others; no unless told. */
  readonly ascii?: boolean;
}

const codes = {
  bold: [1, 22],
  quiet: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
} as const;

/** A way to mark text. */
export type Ink = keyof typeof codes;

/** Lines of text, wrapped to a width and marked with ink where colours are wanted. */
export class TextPage {
  readonly #width: number;
  readonly #color: boolean;
  readonly #ascii: boolean;
  readonly #lines: string[] = [];

  constructor({ width = 80, color = false, ascii = false }: TextOptions) {
    this.#width = Math.max(40, Math.floor(width));
    this.#color = color;
    this.#ascii = ascii;
  }

  /** An empty line, unless the last one is empty already. */
  gap(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  /** A line that is not wrapped: a row of a table that was laid out before. */
  line(text: string, ...inks: readonly Ink[]): this {
    this.#lines.push(this.ink(clean(text), ...inks));
    return this;
  }

  /** A paragraph. */
  paragraph(text: string, indent = 0, ...inks: readonly Ink[]): this {
    return this.hanging('', text, indent, ...inks);
  }

  /** A paragraph whose first line begins with a lead, and whose other lines stand under its text. */
  hanging(lead: string, text: string, indent: number, ...inks: readonly Ink[]): this {
    const margin = ' '.repeat(indent);
    const under = ' '.repeat(clean(lead).length);
    for (const [index, line] of wrap(text, this.#width - indent - under.length).entries()) {
      this.#lines.push(`${margin}${index === 0 ? clean(lead) : under}${this.ink(line, ...inks)}`.trimEnd());
    }
    return this;
  }

  /** Rows of a lead and a text, the texts in one column; a lead that is longer than two thirds of the page has its own line. */
  table(
    rows: readonly (readonly [lead: string, text: string])[],
    indent: number,
    ...inks: readonly Ink[]
  ): this {
    const most = Math.floor((this.#width * 2) / 3) - indent - 2;
    const column = Math.max(0, ...rows.map(([lead]) => lead.length).filter((length) => length <= most)) + 2;
    for (const [lead, text] of rows) {
      if (lead.length <= most) this.hanging(lead.padEnd(column), text, indent, ...inks);
      else this.paragraph(lead, indent).paragraph(text, indent + column, ...inks);
    }
    return this;
  }

  /** A text marked with ink, if colours are wanted. */
  ink(text: string, ...inks: readonly Ink[]): string {
    if (!this.#color || text === '') return text;
    return inks.reduce((inner, ink) => `\u001b[${codes[ink][0]}m${inner}\u001b[${codes[ink][1]}m`, text);
  }

  /** Everything so far, with a newline at the end. */
  toString(): string {
    const text = `${this.#lines.join('\n')}\n`;
    return this.#ascii ? inAscii(text) : text;
  }
}

/** Splits a text into lines no longer than a width, at spaces; a longer word has a line of its own. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

// A control character of the input could move the cursor of whoever reads, or turn the direction of a line.
function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

const asciiFor: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '×': 'x',
  '·': '-',
  '≥': '>=',
  '≤': '<=',
};

function inAscii(text: string): string {
  return text.replaceAll(/\P{ASCII}/gu, (char) => asciiFor[char] ?? withoutAccents(char));
}

function withoutAccents(char: string): string {
  return char.normalize('NFD').replaceAll(/\P{ASCII}/gu, '') || '?';
}
