import { describe, expect, test } from 'vitest';
import type { Card, CardOptions } from '../../src/cds-hooks/index.js';
import { cards, cdsServices } from '../../src/cds-hooks/index.js';
import { codeSystems } from '../../src/fhir/codes/code-systems.js';
import type { Finding, Report } from '../../src/index.js';
import { judgementReasons } from '../../src/index.js';
import { ruleCategory } from '../../src/model/rule-categories.js';
import { allRules } from '../../src/rules/index.js';
import { markedCourse } from '../support/marked-course.js';
import { faultsOfDiscovery, faultsOfResponse } from './card-schema.js';
import { calls, reportOf, wildReports, worked, workedReports } from './reports.js';

const everything: CardOptions = {
  base: 'https://example.org/ipt',
  rulesUrl: 'https://example.org/rules.html',
  links: [{ label: 'Open the course', url: 'https://example.org/launch', type: 'smart', appContext: 'c1' }],
  suggest: {
    patient: { reference: 'Patient/1' },
    carePlan: { reference: 'CarePlan/2' },
    own: () => [
      {
        label: 'Name the focus in the plan',
        actions: [
          {
            type: 'update',
            description: 'Name the focus',
            resource: Object.assign({ resourceType: 'CarePlan' }, { id: '2' }),
          },
        ],
      },
    ],
  },
};

const highRisk = reportOf(worked('high-risk-no-plan'));
const reports = [...workedReports, ...wildReports];
const fullest = Math.max(...reports.map(({ findings }) => findings.length));

function only(report: Report, ...findings: readonly Finding[]): Report {
  return { ...report, findings };
}

function first(list: readonly Card[]): Card {
  const [card] = list;
  if (card === undefined) throw new Error('No card was given.');
  return card;
}

function findingOf(report: Report, rule: string): Finding {
  const found = report.findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`No finding of ${rule}.`);
  return found;
}

describe('every answer', () => {
  test.each([
    ['with nothing asked for', {}],
    ['with everything asked for', everything],
    ['with two cards at most', { ...everything, max: 2 }],
  ] satisfies [string, CardOptions][])('is as CDS Hooks has it, %s', (_, options) => {
    expect(fullest).toBeGreaterThan(30);
    for (const report of reports) {
      const answer = { cards: cards(report, options).cards };
      expect(faultsOfResponse(answer)).toEqual([]);
      expect(faultsOfResponse(JSON.parse(JSON.stringify(answer)))).toEqual([]);
      expect(answer.cards.length).toBeLessThanOrEqual(options.max ?? 3);
      for (const { summary } of answer.cards) expect(summary.length).toBeLessThanOrEqual(139);
    }
  });

  test('is no card where there is no finding', () => {
    expect(cards(only(highRisk))).toEqual({ cards: [], shown: [] });
  });

  test('is the same for the same report, and its uuids do not hang on severity or wording', () => {
    for (const report of reports.slice(0, 60)) expect(cards(report)).toEqual(cards(report));
    const [finding] = highRisk.findings;
    if (finding === undefined) throw new Error('No finding.');
    const { uuid } = first(cards(highRisk).cards);
    // By another hand: version 5, in the namespace that `urn:openipt:fhir/sid` gives, of the finding’s fingerprint.
    expect(uuid).toBe('c8334269-3a77-5a87-9a99-89b6985702da');
    const other: Finding = {
      ...finding,
      severity: 'info',
      message: 'Reworded.',
      observed: { missing: 'plan' },
    };
    expect(first(cards(only(highRisk, other)).cards).uuid).toBe(uuid);
    expect(first(cards(highRisk, { sid: 'urn:uuid:0' }).cards).uuid).not.toBe(uuid);
  });

  test('has no two cards of one uuid', () => {
    for (const report of reports) {
      const uuids = calls(report, everything, 3)
        .flat()
        .flatMap(({ uuid, suggestions = [] }) => [uuid, ...suggestions.map((one) => one.uuid)]);
      const once = cards(report, everything).cards.map(({ uuid }) => uuid);
      expect(new Set(once).size).toBe(once.length);
      expect(uuids.every((uuid) => uuid !== undefined)).toBe(true);
    }
  });

  test('shows no free text of a record', () => {
    const mark = 'Zanzibar77';
    for (const id of ['demo', 'grief-exemplary', 'loose-frame', 'role-dispute-exemplary'] as const) {
      const report = reportOf(markedCourse(worked(id), mark));
      const given = calls(report, everything);
      expect(JSON.stringify(given)).not.toContain(mark);
      expect(JSON.stringify(cards(report, everything))).not.toContain(mark);
    }
  });

  test('refuses another number of cards', () => {
    const max = JSON.parse('4');
    expect(() => cards(highRisk, { max })).toThrow(RangeError);
  });
});

describe('what a card says', () => {
  test('a safety error is critical', () => {
    const card = first(cards(highRisk, everything).cards);
    expect([card.indicator, card.source.topic?.code]).toEqual(['critical', 'high-risk-no-safety-plan']);
    expect(card.source).toEqual({
      label: `openipt ${highRisk.provenance.library}`,
      url: 'https://example.org/rules.html',
      topic: {
        system: 'https://example.org/ipt/CodeSystem/finding',
        code: 'high-risk-no-safety-plan',
        display: 'High risk without a safety plan',
      },
    });
    expect(card.links?.map(({ url }) => url)).toEqual([
      'https://example.org/rules.html#high-risk-no-safety-plan',
      'https://example.org/launch',
    ]);
    expect(card.overrideReasons?.map(({ code }) => code)).toEqual([...judgementReasons]);
    expect(card.detail).toContain('Stanley & Brown 2012'.replace('&', '\\&'));
  });

  test.each([
    ['high-risk-no-safety-plan', 'error', 'fail', 'critical'],
    ['risk-not-checked', 'warning', 'fail', 'warning'],
    ['risk-not-checked', 'warning', 'review', 'warning'],
    ['risk-not-checked', 'info', 'fail', 'info'],
    ['inventory-skipped', 'error', 'fail', 'warning'],
    ['inventory-skipped', 'warning', 'review', 'info'],
    ['role-play-avoided', 'warning', 'fail', 'info'],
    ['no-task', 'info', 'fail', 'info'],
  ] satisfies [Finding['rule'], Finding['severity'], Finding['kind'], string][])(
    '%s as %s and %s is %s',
    (rule, severity, kind, indicator) => {
      const [finding] = highRisk.findings;
      if (finding === undefined) throw new Error('No finding.');
      const report = only(highRisk, { ...finding, rule, severity, kind });
      expect(first(cards(report).cards).indicator).toBe(indicator);
    },
  );

  test('the most urgent comes first', () => {
    const urgency = ['critical', 'warning', 'info'];
    for (const report of reports) {
      const order = cards(report).cards.map(({ indicator }) => urgency.indexOf(indicator));
      expect(order).toEqual([...order].sort());
    }
    const [card] = cards(reportOf(worked('demo'))).cards;
    expect(card?.source.topic?.code).toBe('positive-risk-item-unaddressed');
  });

  test('Markdown of a text is none', () => {
    const [finding] = highRisk.findings;
    if (finding === undefined) throw new Error('No finding.');
    const message = '1. <b>*x*</b> [y](http://z) `c` _u_ #h | www.z.org a@b.org ![i](j) &amp; $m$ ~s~\n- l\\';
    const { detail = '' } = first(cards(only(highRisk, { ...finding, message })).cards);
    expect(detail.split('\n\n')[0]).toBe(
      '1\\. \\<b\\>\\*x\\*\\</b\\> \\[y\\](http\\://z) \\`c\\` \\_u\\_ \\#h \\| www\\.z.org a\\@b.org \\!\\[i\\](j) \\&amp; \\$m\\$ \\~s\\~ - l\\\\',
    );
  });

  test('a finding of a rule that crashed cannot be overridden, one about waivers is not shown', () => {
    const [finding] = highRisk.findings;
    if (finding === undefined) throw new Error('No finding.');
    const crash: Finding = { ...finding, rule: 'crash/no-task', severity: 'warning', kind: 'review' };
    const [card] = cards(only(highRisk, crash)).cards;
    expect([card?.indicator, card?.overrideReasons]).toEqual(['info', undefined]);
    expect(cards(only(highRisk, { ...finding, rule: 'waiver/unused' })).cards).toEqual([]);
  });

  test('codes and their words are those of the FHIR code systems', () => {
    const words = (name: string) => codeSystems().find(({ id }) => id === name)?.concept ?? [];
    const seen = new Set<string | undefined>();
    for (const card of reports.flatMap((report) => cards(report).cards)) {
      const { topic } = card.source;
      if (topic?.display === undefined) continue;
      seen.add(topic.code);
      const concept = words('finding').find(({ code }) => code === topic.code);
      expect([topic.system, topic.display]).toEqual([
        'urn:openipt:fhir/CodeSystem/finding',
        concept?.display,
      ]);
    }
    expect(seen.size).toBeGreaterThan(20);
    const codes = first(cards(highRisk).cards).overrideReasons?.map(({ code }) => code);
    expect(codes).toEqual(words('override-reason').map(({ code }) => code));
  });

  test('the category of every rule is the rule’s', () => {
    const [finding] = highRisk.findings;
    if (finding === undefined) throw new Error('No finding.');
    for (const { id, category } of allRules()) {
      expect(ruleCategory(id)).toBe(category);
      expect(ruleCategory(`crash/${id}`)).toBe(category);
    }
  });
});

describe('what a card suggests', () => {
  test('a task of one’s own, for what is recorded as missing', () => {
    const { suggestions = [], selectionBehavior } = first(cards(highRisk, everything).cards);
    expect(selectionBehavior).toBe('at-most-one');
    expect(suggestions.map(({ label }) => label)).toEqual([
      'Add a task: Make or review a safety plan',
      'Name the focus in the plan',
    ]);
    const finding = findingOf(highRisk, 'high-risk-no-safety-plan');
    expect(suggestions[0]?.actions).toEqual([
      {
        type: 'create',
        description: finding.remedy,
        resource: {
          resourceType: 'Task',
          identifier: [
            {
              system: 'https://example.org/ipt/sid',
              value: `high-risk-no-plan/to-do/${finding.fingerprint}`,
            },
          ],
          status: 'requested',
          intent: 'plan',
          priority: 'urgent',
          code: { text: 'Make or review a safety plan' },
          description: finding.remedy,
          focus: { reference: 'CarePlan/2' },
          for: { reference: 'Patient/1' },
          reasonCode: {
            coding: [
              { system: 'https://example.org/ipt/CodeSystem/finding', code: 'high-risk-no-safety-plan' },
            ],
          },
        },
      },
    ]);
  });

  const suggest: CardOptions = { suggest: { patient: { reference: 'Patient/1' } } };

  test.each<[string, Partial<Finding>, Partial<Report>]>([
    ['what was done and cannot be undone', { rule: 'ordinary-work-at-high-risk' }, {}],
    ['what others must not read in a list of tasks', { rule: 'violence-and-negotiation' }, {}],
    ['a question', { kind: 'review' }, {}],
    ['a course that is closed', {}, { status: 'closed' }],
  ])('nothing for %s', (_, change, course) => {
    const finding = findingOf(highRisk, 'high-risk-no-safety-plan');
    const report = { ...only(highRisk, { ...finding, ...change }), ...course };
    const { suggestions, selectionBehavior } = first(cards(report, suggest).cards);
    expect([suggestions, selectionBehavior]).toEqual([undefined, undefined]);
    expect(first(cards(only(highRisk, finding), suggest).cards).suggestions).toHaveLength(1);
  });

  test('nothing without a patient', () => {
    expect(first(cards(highRisk).cards).suggestions).toBeUndefined();
  });
});

describe('what does not fit', () => {
  const report = reportOf(worked('homework-and-measures'));

  test('is counted by category, and no more', () => {
    const given = cards(report, everything).cards;
    expect(given.map(({ summary }) => summary).at(-1)).toBe(
      '10 more findings: focus 1, technique 3, homework 3, measurement 3.',
    );
    const last = given.at(-1);
    expect([last?.indicator, last?.suggestions, last?.overrideReasons, last?.source.topic]).toEqual([
      'info',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is as urgent as the most urgent of it', () => {
    const { findings } = highRisk;
    const four = [...findings, ...findings.slice(1).map((one) => ({ ...one, fingerprint: 'f' }))];
    const { cards: given } = cards(only(highRisk, ...four));
    expect(given.at(-1)?.indicator).toBe('critical');
    expect(given.at(-1)?.summary).toMatch(/^3 more findings: safety 3\.$/);
  });

  test('counts every finding that no card shows', () => {
    for (const one of reports) {
      const { cards: given } = cards(one);
      const alone = given.filter(({ source }) => source.topic !== undefined).length;
      const counted = given.flatMap(({ summary, source }) =>
        source.topic === undefined ? [Number(/^\d+/.exec(summary)?.[0])] : [],
      );
      const parts = given.flatMap(({ summary, source }) =>
        source.topic === undefined ? (summary.match(/ \d+/g) ?? []).map(Number) : [],
      );
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      const kept = one.findings.filter(
        ({ rule, waiver }) => !rule.startsWith('waiver/') && waiver?.effect !== 'waived',
      );
      expect(alone + sum(counted)).toBe(kept.length);
      expect(sum(parts)).toBe(sum(counted));
    }
  });
});

test('of a closed course only safety errors are shown, if so wished', () => {
  const closed = { ...highRisk, status: 'closed' } as const;
  expect(cards(closed, { closed: 'safety' }).cards).toEqual(cards(closed).cards);
  const ending = reportOf(worked('ending-neglected'));
  expect([ending.status, cards(ending).cards.length]).toEqual(['closed', 3]);
  expect(cards(ending, { closed: 'safety' }).cards).toEqual([]);
  const open = { ...ending, status: 'open' } as const;
  expect(cards(open, { closed: 'safety' }).cards).toHaveLength(3);
});

describe('the discovery document', () => {
  test.each([
    ['as it stands', {}],
    [
      'with what a host sets',
      { id: 'x', title: 'X', description: 'Y', prefetch: { p: 'Patient/{{context.patientId}}' } },
    ],
    ['with nothing to fetch', { prefetch: {} }],
  ])('is as CDS Hooks has it, %s', (_, options) => {
    expect(faultsOfDiscovery(cdsServices(options))).toEqual([]);
    expect(cdsServices(options).services.map(({ hook }) => hook)).toEqual(['patient-view']);
  });
});

test('the schema of these tests refuses what CDS Hooks forbids', () => {
  const card = first(cards(highRisk, everything).cards);
  const { selectionBehavior: _, ...unselected } = card;
  for (const wrong of [
    { ...card, links: [] },
    { ...card, detail: '' },
    { ...card, detail: null },
    { ...card, indicator: 'hard-stop' },
    { ...card, overrideReasons: [{ system: 'urn:x', code: 'y' }] },
    { ...card, source: {} },
    unselected,
  ]) {
    expect(faultsOfResponse({ cards: [wrong] })).not.toEqual([]);
  }
  expect(faultsOfResponse({ cards: [card, card, card, card] })).not.toEqual([]);
  expect(faultsOfResponse({ cards: [card] })).toEqual([]);
});
