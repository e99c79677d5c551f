/** A piece of a page in Markdown; put together again, `whole` after `whole`, they are the page. */
export type PageBlock =
  | { readonly is: 'prose'; readonly whole: string }
  /** A file that the page has its reader save: its name stands above the fence. */
  | { readonly is: 'file'; readonly whole: string; readonly name: string; readonly text: string }
  | { readonly is: 'command'; readonly whole: string; readonly text: string }
  /** What the command before prints, between its fences. */
  | { readonly is: 'output'; readonly whole: string; readonly before: string; readonly after: string };

const fence = /(?:^`([\w.-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```\n/gm;

/** The pieces of a page, in order. */
export function blocksOf(page: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let end = 0;
  for (const match of page.matchAll(fence)) {
    const [whole, name, language = '', text = ''] = match;
    blocks.push({ is: 'prose', whole: page.slice(end, match.index) });
    end = match.index + whole.length;
    if (name !== undefined) blocks.push({ is: 'file', whole, name, text });
    else if (language === 'sh') blocks.push({ is: 'command', whole, text });
    else if (language === 'text') blocks.push({ is: 'output', whole, before: '```text\n', after: '```\n' });
    else throw new Error(`A block in ${language} is neither file, command nor output.`);
  }
  return [...blocks, { is: 'prose', whole: page.slice(end) }];
}
