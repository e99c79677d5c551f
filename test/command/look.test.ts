import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/command/host.js';
import { look } from '../../src/command/look.js';

function host(given: Partial<Host>): Host {
  return {
    input: (async function* () {})(),
    inputIsTerminal: false,
    write: () => Promise.resolve(),
    warn: () => {},
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
    env: {},
    now: () => 0,
    ...given,
  };
}

describe('colours', () => {
  test.each([
    [{}, false, false],
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j and a terminal %s: %s', (env, outputIsTerminal, color) => {
    expect(look(host({ env, outputIsTerminal })).color).toBe(color);
  });
});

describe('the width', () => {
  test.each([
    [true, 120, 100],
    [true, 72, 72],
    [true, 20, 40],
    [true, undefined, 80],
    [false, 200, 80],
  ])('on a terminal %s of %s columns: %s', (outputIsTerminal, columns, width) => {
    expect(look(host({ outputIsTerminal, columns })).width).toBe(width);
  });
});

describe('characters', () => {
  test.each([
    [{}, false],
    [{ LANG: 'en_GB.UTF-8' }, false],
    [{ LANG: 'C.utf8' }, false],
    [{ LANG: 'de_DE' }, false],
    [{ LANG: 'C' }, true],
    [{ LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, true],
    [{ LC_CTYPE: 'de_DE.ISO-8859-1' }, true],
    [{ LC_ALL: '', LANG: 'en_GB.UTF-8' }, false],
  ])('with %j only ASCII: %s', (env, ascii) => {
    expect(look(host({ env })).ascii).toBe(ascii);
  });
});
