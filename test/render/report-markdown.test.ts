import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { escapeMarkdown } from '../../src/render/escape-markdown.js';
import { renderMarkdown } from '../../src/render/index.js';
import { reportOn, reportWith } from './reports.js';
import { shownFigures } from './shown-figures.js';

test('a report as Markdown', () => {
  expect(renderMarkdown(reportOn('role-play-avoided'), { protocol: iptAdult })).toMatchSnapshot();
});

test.each(workedCourseIds)('the report on %s holds what the report holds', (id) => {
  const report = reportOn(id);
  const markdown = renderMarkdown(report);
  for (const { message, remedy } of report.findings) {
    expect(markdown).toContain(escapeMarkdown(message));
    expect(markdown).toContain(escapeMarkdown(remedy));
  }
  for (const { text } of report.askFor) expect(markdown).toContain(escapeMarkdown(text));
  for (const { id, label } of report.figures)
    if (shownFigures.includes(id)) expect(markdown).toContain(escapeMarkdown(label));
  expect(markdown).not.toMatch(/\n\n\n/);
});

describe('what could mean something in Markdown is escaped', () => {
  test.each([
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['[x](y)', '\\[x\\](y)'],
    ['<b> & | # ~', '\\<b\\> \\& \\| \\# \\~'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a\nb', 'a b'],
    ['a \\ b', 'a \\\\ b'],
    ['2 of 3 sessions (75%)', '2 of 3 sessions (75%)'],
  ])('%j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('also in a finding', () => {
    const markdown = renderMarkdown(reportWith({ message: '# <script>alert(1)</script>\n\n| x |' }));
    expect(markdown).toContain('### 1. \\# \\<script\\>alert(1)\\</script\\> \\| x \\|');
  });
});
