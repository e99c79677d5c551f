import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import { iptAdult, protocol } from '../../src/protocols/index.js';
import { escapeHtml } from '../../src/render/html-text.js';
import { renderHtml } from '../../src/render/index.js';
import { reportOn, reportWith } from './reports.js';
import { shownFigures } from './shown-figures.js';

const all = workedCourseIds.map(reportOn);
const page = renderHtml(all, { protocol });

/** The elements that a page opens, in order, and whether each is closed where it should be. */
function outline(html: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const empty = new Set(['meta', 'br']);
  for (const [, close, name = ''] of html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else {
      seen.push(name);
      if (!empty.has(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return seen;
}

test.each(workedCourseIds)('the report on %s holds what the report holds', (id) => {
  const report = reportOn(id);
  const html = renderHtml([report]);
  for (const { message, remedy } of report.findings) {
    expect(html).toContain(escapeHtml(message));
    expect(html).toContain(escapeHtml(remedy));
  }
  for (const { text } of report.askFor) expect(html).toContain(escapeHtml(text));
  for (const { id: figure, label } of report.figures)
    if (shownFigures.includes(figure)) expect(html).toContain(escapeHtml(label));
});

describe('a page', () => {
  test('needs nothing else: no script, no address, nothing to load', () => {
    for (const html of [page, renderHtml([reportOn('demo')]), renderHtml([])]) {
      expect(html).not.toMatch(/<script|<link|<img|<iframe|\bon[a-z]+="|https?:|url\(|@import/i);
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    }
  });

  test('closes what it opens, and every id is there once', () => {
    for (const html of [page, renderHtml([reportOn('demo')]), renderHtml([])]) {
      outline(html);
      const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g))
        expect(ids).toContain(target);
    }
  });

  test('leaves out no level of heading, and has one title', () => {
    for (const html of [page, renderHtml([reportOn('demo')])]) {
      const levels = outline(html)
        .flatMap((name) => /^h([1-6])$/.exec(name)?.[1] ?? [])
        .map(Number);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries())
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test('says its language, and has a landmark that can be skipped to', () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<a class="skip" href="#main">');
    expect(page).toContain('<main id="main"');
  });

  test('lists several courses before the first of them, each with a link and its counts', () => {
    for (const [index, { course }] of all.entries()) {
      const link = page.indexOf(`<a href="#course-${index + 1}">${course}</a>`);
      expect(link).toBeGreaterThan(0);
      expect(link).toBeLessThan(page.indexOf('<article'));
    }
    expect(page.match(/<article /g)).toHaveLength(all.length);
  });

  test('of one course has no list', () => {
    const html = renderHtml([reportOn('demo')], { protocol: iptAdult });
    expect(html).not.toContain('<nav');
    expect(html).toContain('<h1>Course demo</h1>');
    expect(html).toContain('IPT for adults');
  });

  test('knows light, dark and paper', () => {
    expect(page).toContain('color-scheme: light dark');
    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@media print');
  });

  test.each(['light', 'dark', 'print'])(
    '%s: every colour of letters stands out from its ground',
    (scheme) => {
      const blocks = page.matchAll(/:root \{([^}]*)\}/g);
      const [light = '', dark = '', print = ''] = Array.from(blocks, ([, block = '']) => block);
      const block = { light, dark, print }[scheme] ?? '';
      const colors = new Map(
        Array.from(block.matchAll(/--([a-z]+): (#[0-9a-f]{6})/g), ([, name = '', hex = '']) => [name, hex]),
      );
      for (const ink of ['ink', 'quiet', 'link', 'error', 'warning', 'info']) {
        for (const ground of ['paper', 'tint']) {
          expect([ink, ground, contrast(colors.get(ink) ?? '', colors.get(ground) ?? '') >= 4.5]).toEqual([
            ink,
            ground,
            true,
          ]);
        }
      }
    },
  );
});

/** The contrast of two colours, as the Web Content Accessibility Guidelines compute it. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (Number(a) + 0.05) / (Number(b) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('what could mean something in HTML is escaped', () => {
  const html = renderHtml([
    reportWith({ message: '<b onload="x">&\u202E\u0000', remedy: "</style><script>'" }),
  ]);
  expect(html).toContain('&lt;b onload=&quot;x&quot;&gt;&amp; ');
  expect(html).toContain('&lt;/style&gt;&lt;script&gt;&#39;');
  expect(html).not.toMatch(/\p{Cf}/u);
  expect(html).not.toContain('\u0000');
});
