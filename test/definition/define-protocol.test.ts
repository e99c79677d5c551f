import { describe, expect, it } from 'vitest';
import type { Protocol, ProtocolDraft } from '../../src/protocols/index.js';
import { defineProtocol, iptAdult } from '../../src/protocols/index.js';
import { reportOn, sessions } from '../support/judge.js';

const house = { source: 'house-judgement', grounding: 'house', note: 'our clinic decided so' } as const;
const clinic = {
  basedOn: iptAdult,
  id: 'clinic-ipt',
  version: '1.0.0',
  title: 'IPT at our clinic',
  summary: 'Twenty sessions.',
} as const;

function faultsOf(draft: ProtocolDraft | Protocol): readonly (readonly [string, string])[] {
  const defined = defineProtocol(draft);
  return defined.ok ? [] : defined.error.map(({ code, pointer }) => [code, pointer]);
}

type Span = Protocol['phases'][number]['span'];

const fromStart = (min: number, max = min): Span => ({
  value: { anchor: 'start', sessions: { min, max } },
  ...house,
});
const fromEnd = (min: number, max = min): Span => ({
  value: { anchor: 'end', sessions: { min, max } },
  ...house,
});
const rest: Span = { value: { anchor: 'rest' }, ...house };

function phase(id: string, role: Protocol['phases'][number]['role'], span: Span): Protocol['phases'][number] {
  return { id, role, title: id, span };
}

describe('a protocol of one’s own', () => {
  it('takes from another what it does not say, and keeps what it says', () => {
    const defined = defineProtocol({
      ...clinic,
      length: { value: { min: 20, max: 20 }, ...house },
      thresholds: { measureEvery: { value: 2, ...house } },
      expects: { tasks: { value: false, ...house } },
    });
    if (!defined.ok) throw new Error(JSON.stringify(defined.error));
    const { length, thresholds, expects, areas, schema } = defined.value;
    expect(length.value).toEqual({ min: 20, max: 20 });
    expect(thresholds).toEqual({ ...iptAdult.thresholds, measureEvery: { value: 2, ...house } });
    expect(expects).toEqual({ ...iptAdult.expects, tasks: { value: false, ...house } });
    expect([areas, schema]).toEqual([iptAdult.areas, iptAdult.schema]);
    expect('basedOn' in defined.value).toBe(false);
    expect(Object.isFrozen(defined.value.thresholds)).toBe(true);
  });

  it('is what a course is then held against', () => {
    const every = (value: number) => {
      const defined = defineProtocol({ ...clinic, thresholds: { measureEvery: { value, ...house } } });
      if (!defined.ok) throw new Error('refused');
      const score = { type: 'measure-taken', data: { instrument: 'phq-9', total: 12 } } as const;
      return reportOn([score, ...sessions(1, 3)], { protocol: defined.value, documented: ['measures'] })
        .verdicts['measure-overdue'].kind;
    };
    expect([every(2), every(3)]).toEqual(['fail', 'pass']);
  });

  it('may be given whole', () => {
    expect(defineProtocol({ ...iptAdult, id: 'whole' }).ok).toBe(true);
  });

  it('may name four phases, and areas of its own with their work', () => {
    expect(
      faultsOf({
        ...clinic,
        areas: { value: ['grief', 'x-migration'], ...house },
        strategies: {
          value: [
            { area: 'grief', intervention: 'grief-work' },
            { area: 'x-migration', intervention: 'role-transitions-support' },
          ],
          ...house,
        },
        phases: [
          phase('opening', 'initial', fromStart(2)),
          phase('early-work', 'middle', fromStart(4)),
          phase('late-work', 'middle', rest),
          phase('farewell', 'ending', fromEnd(2)),
        ],
        gates: [{ into: 'early-work', rules: { value: ['no-primary-focus'], ...house } }],
      }),
    ).toEqual([]);
  });
});

describe('a protocol that cannot work is refused', () => {
  const gates: Protocol['gates'] = [];

  it('where a phase takes no session', () => {
    const phases = [phase('opening', 'initial', fromStart(0)), phase('work', 'middle', rest)];
    expect(faultsOf({ ...clinic, gates, phases })).toEqual([['unreachable-phase', '/phases/0/span']]);
  });

  it('where the others leave a phase no session, and not where they leave it one', () => {
    const phases = (last: number) => [
      phase('opening', 'initial', fromStart(2)),
      phase('work', 'middle', rest),
      phase('farewell', 'ending', fromEnd(last)),
    ];
    const length = { value: { min: 8, max: 8 }, ...house };
    expect(faultsOf({ ...clinic, gates, length, phases: phases(6) })).toEqual([
      ['unreachable-phase', '/phases/1/span'],
    ]);
    expect(faultsOf({ ...clinic, gates, length, phases: phases(5) })).toEqual([]);
  });

  it('where phases take more sessions than there are', () => {
    const phases = [phase('opening', 'initial', fromStart(6)), phase('farewell', 'ending', fromEnd(6))];
    const length = (most: number) => ({ value: { min: 8, max: most }, ...house });
    expect(faultsOf({ ...clinic, gates, length: length(11), phases })).toEqual([
      ['overlapping-phases', '/phases'],
    ]);
    expect(faultsOf({ ...clinic, gates, length: length(12), phases })).toEqual([]);
  });

  it('where phases stand in another order than their windows', () => {
    const phases = [phase('farewell', 'ending', fromEnd(2)), phase('opening', 'initial', fromStart(2))];
    expect(faultsOf({ ...clinic, gates, phases })).toEqual([['overlapping-phases', '/phases/1/span']]);
  });

  it('where two phases have one id', () => {
    const phases = [phase('work', 'initial', fromStart(2)), phase('work', 'middle', rest)];
    expect(faultsOf({ ...clinic, gates, phases })).toEqual([['duplicate-phase', '/phases']]);
  });

  it('where a gate leads nowhere, or names a rule that does not exist', () => {
    const nowhere = [{ into: 'nowhere', rules: { value: ['no-time-limit'], ...house } }] as const;
    expect(faultsOf({ ...clinic, gates: nowhere })).toEqual([['gate-into-unknown-phase', '/gates']]);
    const unknown: ProtocolDraft = JSON.parse(
      JSON.stringify({
        ...clinic,
        gates: [{ into: 'middle', rules: { value: ['no-such-rule'], ...house } }],
      }),
    );
    expect(faultsOf(unknown)).toEqual([['unknown-rule', '/gates/0/rules/value/0']]);
  });

  it('where an area is allowed and no work on it is named', () => {
    expect(faultsOf({ ...clinic, areas: { value: ['grief', 'x-migration'], ...house } })).toEqual([
      ['area-without-strategy', '/areas/value/1'],
    ]);
  });

  it('where a value has the wrong shape or no reason, every fault at once and each with its place', () => {
    const wrong: ProtocolDraft = JSON.parse(
      JSON.stringify({
        ...clinic,
        version: 'one',
        length: { value: { min: 3, max: 2 }, ...house },
        everyDays: { value: 7, source: 'house-judgement', grounding: 'house' },
        sessions: 12,
      }),
    );
    expect(faultsOf(wrong)).toEqual([
      ['shape', '/version'],
      ['shape', '/length/value'],
      ['shape', '/everyDays/note'],
      ['shape', ''],
    ]);
  });

  it('and is told in a sentence what to do', () => {
    const defined = defineProtocol({ ...clinic, areas: { value: ['x-migration'], ...house } });
    expect(defined.ok ? '' : defined.error[0]?.message).toBe(
      'No intervention is named as the work on “x-migration”. Add it to `strategies`.',
    );
  });
});
