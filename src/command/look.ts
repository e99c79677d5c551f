import type { TextOptions } from '../render/text-layout.js';
import type { Host } from './host.js';

/** How text should look where it goes: as wide as the terminal up to a readable line, in its colours and characters. */
export function look(host: Host): Required<TextOptions> {
  const columns = host.outputIsTerminal ? (host.columns ?? plainWidth) : plainWidth;
  return {
    width: Math.min(Math.max(columns, 40), widest),
    color: wantsColor(host),
    ascii: isAscii(host.env),
  };
}

const plainWidth = 80;
const widest = 100;

function wantsColor({ env, outputIsTerminal }: Host): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  return outputIsTerminal;
}

// Only a locale that names another character set asks for ASCII: many terminals name none and show UTF-8.
function isAscii(env: Host['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale) && /^(C|POSIX)$|\./.test(locale);
}
