// A terminal's text as a picture: SVG, one line of text a row, the few ANSI colours that the reports use.

const size = { character: 8.4, line: 19, margin: 22, font: 14 };
const colours: Readonly<Record<string, string>> = { '31': '#ff7b72', '33': '#e3b341', '36': '#79c0ff' };
const background = '#0d1117';
const foreground = '#e6edf3';

const ansi = String.fromCharCode(27);
const colourMark = new RegExp(`(${ansi}\\[\\d+m)`);

function markedCode(part: string): string | undefined {
  return part.startsWith(`${ansi}[`) ? part.slice(2, -1) : undefined;
}

/** Draws a text with ANSI colours. */
export function terminalPicture(text: string, title: string): string {
  const lines = text.split('\n');
  const columns = Math.max(...lines.map((line) => plain(line).length));
  const width = Math.ceil(columns * size.character + 2 * size.margin);
  const height = lines.length * size.line + 2 * size.margin + 18;
  const rows = lines.map((line, row) => {
    const y = size.margin + 34 + row * size.line;
    return `<text x="${size.margin}" y="${y}" xml:space="preserve">${spans(line)}</text>`;
  });
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, at) => `<circle cx="${size.margin + at * 18}" cy="18" r="5.5" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${background}"/>`,
    ...dots,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size.font}" fill="${foreground}">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function spans(line: string): string {
  let style = { bold: false, quiet: false, colour: '' };
  return line
    .split(colourMark)
    .map((part) => {
      const code = markedCode(part);
      if (code === undefined) return part === '' ? '' : `<tspan${attributes(style)}>${escaped(part)}</tspan>`;
      style = changed(style, code);
      return '';
    })
    .join('');
}

interface Style {
  readonly bold: boolean;
  readonly quiet: boolean;
  readonly colour: string;
}

function changed(style: Style, code: string): Style {
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, quiet: true };
  if (code === '22') return { ...style, bold: false, quiet: false };
  if (code === '39') return { ...style, colour: '' };
  return { ...style, colour: colours[code] ?? '' };
}

function attributes({ bold, quiet, colour }: Style): string {
  return [
    bold ? ' font-weight="bold"' : '',
    quiet ? ' fill-opacity="0.65"' : '',
    colour === '' ? '' : ` fill="${colour}"`,
  ].join('');
}

function plain(line: string): string {
  return line
    .split(colourMark)
    .filter((part) => markedCode(part) === undefined)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
