/** What may stand in the name of a column for what differs from one to the next. */
const placeholder = /\{(session|code|item|rater)\}/g;

/** The placeholders in the name of a column. */
export function placeholdersIn(name: string): readonly string[] {
  return [...name.matchAll(placeholder)].map(([, word = '']) => word);
}

/** The name with the text of a session in the place of `{session}`. */
export function ofSession(name: string, session: string | undefined): string {
  return session === undefined ? name : name.replaceAll('{session}', () => session);
}

/** What stands for the placeholders of a pattern in a name that fits it; `undefined` where it does not fit. */
export function matched(pattern: string, name: string): ReadonlyMap<string, string> | undefined {
  const found = new RegExp(`^${patternSource(pattern)}$`, 'u').exec(name);
  if (found === null) return undefined;
  return new Map(placeholdersIn(pattern).map((word, at) => [word, found[at + 1] ?? '']));
}

// A session is a number. Anything else takes as little as it can, so that a long name costs no more than a short one.
function patternSource(pattern: string): string {
  const parts = pattern.split(placeholder);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return part.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      return part === 'session' ? '(\\d+)' : '(.+?)';
    })
    .join('');
}
