import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FormulationShared } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'formulation-incomplete';
const claimed = { documented: ['formulation'] as const };

/** What belongs to a formulation, each element by itself. */
const elements: Readonly<Record<string, FormulationShared>> = {
  'the diagnosis': { diagnosisNamed: true },
  'the illness frame': { illnessFrame: true },
  'the link': { people: ['sister'] },
  'the area': { area: 'role-dispute' },
  'the plan': { planExplained: true },
  'the time limit': { timeLimitNamed: true },
};

/** A formulation with all elements but these. */
function without(...lacking: readonly string[]): FormulationShared {
  let formulation: FormulationShared = {};
  for (const [name, element] of Object.entries(elements)) {
    if (!lacking.includes(name)) formulation = { ...formulation, ...element };
  }
  return formulation;
}

const whole = without();

function shared(data: FormulationShared = whole, session = 1): EventDraft {
  return { type: 'formulation-shared', session, data };
}

/** Three sessions; a person and an event are known, and these entries stand in the first session. */
function course(...entries: readonly EventDraft[]): readonly EventDraft[] {
  return [
    { type: 'person-described', data: { person: 'sister' } },
    { type: 'timeline-event-added', id: 'quarrel', data: { kind: 'dispute' } },
    ...sessions(1, 1),
    ...entries,
    ...sessions(2, 3),
  ];
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])('$id: passes where every element is there', (protocol) => {
    for (const documented of [[], claimed.documented]) {
      const { verdict, findings } = judged(rule, course(shared()), { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('an event of the timeline links as well as a person does', () => {
    const event = shared({ ...without('the link'), timeline: ['quarrel'] });
    expect(judged(rule, course(event), claimed).verdict.kind).toBe('pass');
    const oneOfThem = shared({ ...without('the link'), people: [], timeline: ['quarrel'] });
    expect(judged(rule, course(oneOfThem), claimed).verdict.kind).toBe('pass');
  });

  test.each(Object.keys(elements))(
    'asks, as a warning, where %s is not recorded; fails where formulations are claimed',
    (element) => {
      const drafts = course(shared(without(element)));
      const { verdict, findings, report } = judged(rule, drafts);
      expect(verdict.kind).toBe('review');
      expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
      expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
        { question: 'formulation-elements', aspect: 'formulation' },
      ]);
      expect(judged(rule, drafts, claimed).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'not-recorded' },
      ]);
    },
  );

  test.each<[string, FormulationShared]>([
    ['the diagnosis', { diagnosisNamed: false }],
    ['the illness frame', { illnessFrame: false }],
    ['any link', { people: [], timeline: [] }],
    ['the plan', { planExplained: false }],
    ['the time limit', { timeLimitNamed: false }],
  ])('fails, whatever is claimed, where the record says that it did not name %s', (_, no) => {
    for (const setting of [{}, claimed]) {
      expect(judged(rule, course(shared({ ...whole, ...no })), setting).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded' },
      ]);
    }
  });

  test('no person, with no word of events, is not yet the word that it linked to nothing', () => {
    for (const half of [{ people: [] }, { timeline: [] }]) {
      const drafts = course(shared({ ...without('the link'), ...half }));
      expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', basis: 'not-recorded' }]);
      expect(judged(rule, drafts, claimed).findings).toMatchObject([{ kind: 'fail', basis: 'not-recorded' }]);
    }
  });

  test('an explicit no comes before what is not recorded, and the course has one finding', () => {
    const drafts = course(shared({ ...without('the area', 'the plan'), illnessFrame: false }));
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test('several silent elements are one finding', () => {
    expect(judged(rule, course(shared({})), claimed).findings).toHaveLength(1);
    expect(judged(rule, course(shared({}))).findings).toHaveLength(1);
  });

  test('a diagnosis is asked for where the protocol treats one, and not where a problem is enough', () => {
    const silent = course(shared(without('the diagnosis')));
    const denied = course(shared({ ...whole, diagnosisNamed: false }));
    for (const drafts of [silent, denied]) {
      expect(judged(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
      expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    }
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, expects: { ...iptAdult.expects, target: open } };
    expect(judged(rule, silent, { ...claimed, protocol }).verdict.kind).toBe('pass');
    const limit = course(shared(without('the time limit')));
    expect(judged(rule, limit, { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
  });

  test('the illness frame is asked for where a diagnosis is treated, and not where a problem is enough', () => {
    for (const drafts of [
      course(shared(without('the illness frame'))),
      course(shared({ ...whole, illnessFrame: false })),
    ]) {
      expect(judged(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
      expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    }
  });

  test('isolation has nobody, and no event, to be linked to', () => {
    const lonely = { ...without('the link'), area: 'interpersonal-deficits' } as const;
    for (const data of [lonely, { ...lonely, people: [], timeline: [] }]) {
      expect(judged(rule, course(shared(data)), claimed).verdict.kind).toBe('pass');
      const other = shared({ ...data, area: 'role-transition' });
      expect(judged(rule, course(other), claimed).verdict.kind).toBe('fail');
      // The area that the last formulation names is the one that counts.
      const later = shared({ area: 'grief' }, 3);
      expect(judged(rule, [...course(shared(data)), later], claimed).verdict.kind).toBe('fail');
    }
  });

  test('names what is not recorded, apart from what is recorded as left out', () => {
    const data = { ...without('the diagnosis', 'the time limit'), illnessFrame: false };
    const { findings } = judged(rule, course(shared(data)));
    expect(findings[0]?.message).toBe(
      'The formulation is recorded with 3 of 6 parts; recorded as left out: treatable illness, nobody’s fault; ' +
        'not recorded: diagnosis; time limit.',
    );
    expect(findings[0]?.observed).toMatchObject({
      present: 3,
      of: 6,
      diagnosis: 'not-recorded',
      illnessFrame: 'left-out',
      plan: 'told',
    });
  });

  test('a later formulation adds what the first one lacked', () => {
    const first = shared(without('the plan', 'the area', 'the link'));
    const second = shared({ area: 'role-dispute', planExplained: true, timeline: ['quarrel'] }, 3);
    expect(judged(rule, [...course(first), second], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, course(first), claimed).verdict.kind).toBe('fail');
  });

  test('the last word on an element stands', () => {
    const no = { ...whole, planExplained: false };
    expect(judged(rule, [...course(shared(no)), shared({ planExplained: true }, 3)]).verdict.kind).toBe(
      'pass',
    );
    const { verdict } = judged(rule, [...course(shared()), shared({ planExplained: false }, 3)]);
    expect(verdict.kind).toBe('fail');
  });

  test('a link that was made once stays made', () => {
    const drafts = [...course(shared()), shared({ people: [], timeline: [] }, 3)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak where no formulation is on record, claimed or not', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    for (const documented of [[], 'all'] as const) {
      for (const drafts of [course(), [...course(), middle, ...sessions(4, 5)]]) {
        const { verdict } = judged(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
  });

  test('does not speak where the formulation came only in the middle phase: that is another rule', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    const drafts = [...course(), middle, ...sessions(4, 5), shared({}, 5)];
    const { verdict } = judged(rule, drafts, claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('a claim that begins after the formulation says nothing of what it named', () => {
    const documented = [{ aspect: 'formulation', fromSession: 3 }] as const;
    expect(judged(rule, course(shared({})), { documented }).verdict.kind).toBe('review');
  });

  test('a course that continues an earlier one is judged by the formulation that it has', () => {
    const opened: EventDraft = { type: 'course-opened', data: { continues: 'earlier' } };
    expect(judged(rule, [opened, ...course()], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, ...course(shared({}))], claimed).verdict.kind).toBe('fail');
  });

  test('is no question of treatment: speaks in a pause, and after the patient left', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    for (const last of [paused, left]) {
      expect(judged(rule, [...course(shared({})), last], claimed).verdict.kind).toBe('fail');
    }
  });

  test('points at the formulation, and repeats no words of the record', () => {
    const drafts = course(shared({ text: 'canary', illnessFrame: false }));
    const { findings } = judged(rule, drafts);
    expect(pointsAt(drafts, findings[0])).toEqual(['formulation-shared 1']);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
