import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import type { Finding } from '../../src/index.js';
import { iptAdult, protocol } from '../../src/protocols/index.js';
import { renderText } from '../../src/render/index.js';
import { reportOn, reportWith } from './reports.js';
import { shownFigures } from './shown-figures.js';

test('the report of the demonstration', () => {
  expect(renderText(reportOn('demo'), { protocol: iptAdult })).toMatchSnapshot();
});

test('a report without findings says so, and how many rules had something to judge', () => {
  const text = renderText(reportOn('grief-exemplary')).replaceAll(/\s+/g, ' ');
  expect(text).toMatch(
    /Nothing in this record asks for a second look: \d+ of \d+ rules had something to judge here, and none of them found a departure\./,
  );
  expect(text).toContain('a rule that had nothing to judge is no pass');
});

describe.each(workedCourseIds)('the report on %s', (id) => {
  const report = reportOn(id);
  const definition = protocol(report.protocol.id);
  const text = renderText(report, definition === undefined ? {} : { protocol: definition });

  test.each([60, 80, 100])('keeps to %i columns', (width) => {
    for (const line of renderText(report, { width }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  test('holds what the report holds', () => {
    const flat = text.replaceAll(/\s+/g, ' ');
    expect(flat).toContain(report.notice);
    for (const { message, rule, remedy } of report.findings) {
      for (const part of [message, rule, remedy]) expect(flat).toContain(part);
    }
    for (const { step } of report.open) expect(flat).toContain(step);
    for (const ask of report.askFor) expect(flat).toContain(ask.text);
    for (const { id, label } of report.figures) {
      if (id === 'contracted-most') continue;
      expect([id, flat.includes(label)]).toEqual([id, shownFigures.includes(id)]);
    }
    expect(text.match(/^ ?\d+\. /gm) ?? []).toHaveLength(report.findings.length);
  });

  test('is plain unless told otherwise, and can be ASCII', () => {
    expect(text).not.toContain('\u001b');
    expect(renderText(report, { ascii: true })).toMatch(/^\p{ASCII}*$/u);
    expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  test('has no line that ends in a space, and never two empty lines', () => {
    expect(text).not.toMatch(/ \n|\n\n\n/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('a finding', () => {
  function finding(...parts: readonly Partial<Finding>[]): string {
    return renderText(reportWith(...parts)).replaceAll(/\s+/g, ' ');
  }

  test('says what speaks against it', () => {
    const at = [{ pointer: '/events/22', event: 'e23', session: 13 }];
    expect(finding({ counterEvidence: [{ note: 'A plan was spoken of.', at }] })).toContain(
      'Against it A plan was spoken of: session 13 (event e23).',
    );
    expect(finding({ counterEvidence: [{ note: 'A plan was spoken of.', at: [] }] })).toContain(
      'Against it A plan was spoken of. What',
    );
  });

  test('says on what it rests', () => {
    expect(finding({ basis: 'recorded' })).toContain('Basis Recorded Rule');
    expect(finding({ basis: 'not-recorded' })).toContain(
      'Basis Not recorded, where the record claims to be complete',
    );
    expect(finding({ kind: 'review', basis: 'recorded' })).toContain(
      'Basis Recorded, but not enough to tell',
    );
    expect(finding({ kind: 'review', basis: 'not-recorded' })).toContain('Basis Not recorded: a question');
  });

  test('says by which waiver it is covered', () => {
    expect(finding({ waiver: { reason: 'in-supervision', by: 'dr-7', effect: 'waived' } })).toContain(
      'Waiver Waived: in supervision, by dr-7. The finding stays visible, as a note.',
    );
    expect(finding({ waiver: { reason: 'other', effect: 'acknowledged' } })).toContain(
      'Waiver Acknowledged: other. A safety error stays an error.',
    );
  });

  test('that is a question asks it', () => {
    const text = renderText(reportOn('mrs-e')).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Ask When was the formulation given to the patient? If not Give the formulation');
  });

  test('of safety comes first among those of one severity; what is about the check comes last', () => {
    const text = finding(
      { rule: 'waiver/unused', message: 'C.' },
      { message: 'B.' },
      { rule: 'risk-not-checked', message: 'A.' },
    );
    expect(text).toMatch(/ 1\. A\. .* 2\. B\. .* 3\. C\. /);
  });

  test('cannot move the cursor of whoever reads', () => {
    expect(renderText(reportWith({ message: 'a\u001b[2Jb\u202ec\nd' }))).toContain('a [2Jb c d');
  });
});

describe('how the course stands', () => {
  const report = reportOn('grief-exemplary');
  const head = (change: Partial<typeof report>): string =>
    renderText({ ...report, ...change }).replaceAll(/\s+/g, ' ');
  const { outcome } = report;
  const change = { instrument: 'phq-9', first: 10, last: 12, difference: 2, share: 0.2 };

  test.each([
    [{ status: 'paused', outcome: { ...outcome, closure: null } }, 'Status Paused for stabilisation'],
    [
      { status: 'closed', outcome: { ...outcome, closure: { reason: null, initiatedBy: 'patient' } } },
      'Status Closed by the patient; the reason is not recorded',
    ],
    [
      {
        status: 'closed',
        outcome: { ...outcome, closure: { reason: 'early-remission', initiatedBy: null } },
      },
      'Status Closed: early remission',
    ],
    [{ phase: null }, 'Phase Not known: the record does not say'],
    [
      { phase: { id: 'middle', role: 'middle', basis: 'inferred' } },
      'Phase Middle, inferred from the number of sessions',
    ],
    [{ phase: { id: 'middle', role: 'middle', basis: 'session' } }, 'Phase Middle, as the last session says'],
    [{ figures: [] }, 'Sessions Not known'],
    [{ provenance: { ...report.provenance, asOf: null } }, 'Judged as of no date: the record holds none'],
    [
      { status: 'open', outcome: { closure: null, state: 'no-response', basis: 'measure', change } },
      'Outcome No response so far: PHQ-9 rose from 10 to 12 (by 20%)',
    ],
    [
      { outcome: { ...outcome, state: 'no-response', basis: 'measure', change } },
      'Outcome No response: PHQ-9 rose',
    ],
    [
      {
        outcome: {
          ...outcome,
          state: 'response',
          basis: 'measure',
          change: { ...change, difference: 0, last: 10 },
        },
      },
      'Outcome Response: PHQ-9 stayed at 10',
    ],
    [
      {
        outcome: {
          ...outcome,
          state: 'unknown',
          basis: null,
          change: { ...change, instrument: 'x-scale', share: null },
        },
      },
      'Outcome x-scale rose from 10 to 12; no sourced threshold says what that means',
    ],
    [
      { outcome: { ...outcome, state: 'unknown', basis: null, change: null } },
      'Outcome Not known: no instrument has two recorded scores',
    ],
    [
      { outcome: { ...outcome, state: 'remission', basis: 'condition', change: null } },
      'Outcome Remission, as recorded of',
    ],
  ] as const)('%j', (given, said) => {
    expect(head(given)).toContain(said);
  });

  test('a figure says why it is not known, and of how many it is', () => {
    const figure = {
      id: 'dose' as const,
      label: 'X',
      value: null,
      numerator: 3,
      denominator: null,
      known: 0,
      eligible: 0,
      reasonNull: 'No contract.',
    };
    expect(head({ figures: [figure] })).toContain('not known X: No contract; 3 counted.');
    expect(
      head({ figures: [{ ...figure, value: 0.5, numerator: 1, denominator: 2, known: 2, eligible: 4 }] }),
    ).toContain('1 of 2 50% X (known for 2 of 4)');
    expect(head({ figures: [{ ...figure, value: 7.25, numerator: null }] })).toContain('7.3 X');
  });
});
