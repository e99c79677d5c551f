import { describe, expect, it } from 'vitest';
import { phaseWindows } from '../../src/facts/windows.js';
import type { Protocol, RuleId, Severity } from '../../src/index.js';
import { ruleIds, severities } from '../../src/index.js';
import { stated } from '../../src/model/protocol.js';
import { defineProtocol, ipc, iptA, iptAdult, protocol, protocols } from '../../src/protocols/index.js';
import { rule } from '../../src/rules/index.js';
import { protocolSchema } from '../../src/schema/protocol.js';
import type { SourceId } from '../../src/sources/index.js';
import { sources } from '../../src/sources/index.js';

interface Value {
  readonly path: string;
  readonly source: string;
  readonly grounding: string;
  readonly note: string | undefined;
}

/** The sourced values inside a protocol; and the paths of what else it says, which has no source. */
function taken(
  part: unknown,
  path = '',
): { readonly values: readonly Value[]; readonly bare: readonly string[] } {
  if (typeof part !== 'object' || part === null) return { values: [], bare: [path] };
  if ('value' in part && 'source' in part && 'grounding' in part) {
    const note = 'note' in part ? String(part.note) : undefined;
    return {
      values: [{ path, source: String(part.source), grounding: String(part.grounding), note }],
      bare: [],
    };
  }
  const inner = Object.entries(part).map(([key, value]: [string, unknown]) => taken(value, `${path}/${key}`));
  return { values: inner.flatMap(({ values }) => values), bare: inner.flatMap(({ bare }) => bare) };
}

const isSourceId = (id: string): id is SourceId => Object.hasOwn(sources, id);

describe.each(protocols)('the protocol $id', (way) => {
  const { values, bare } = taken(way);

  it('has the shape of a protocol, and is given back as it was', () => {
    expect(protocolSchema().parse(way)).toEqual(way);
    expect(protocolSchema().parse(JSON.parse(JSON.stringify(way)))).toEqual(way);
  });

  it('is found by its id', () => {
    expect(protocol(way.id)).toBe(way);
    expect(protocols.filter(({ id }) => id === way.id)).toHaveLength(1);
  });

  it('has a source for everything but its names', () => {
    const names = bare.filter(
      (path) =>
        !/^\/(schema|id|version|title|summary|phases\/\d+\/(id|role|title)|gates\/\d+\/into)$/.test(path),
    );
    expect(names).toEqual([]);
    expect(values.length).toBeGreaterThan(25);
  });

  it.each(values.map((value) => [value.path, value] as const))(
    '%s: is sourced, with its grounding',
    (_, value) => {
      expect(isSourceId(value.source)).toBe(true);
      expect(['verified', 'inferred', 'general', 'house']).toContain(value.grounding);
      // What is nobody's but this project's says so on both sides.
      expect(value.grounding === 'house').toBe(value.source === 'house-judgement');
      expect(value.grounding === 'general').toBe(value.source === 'general-knowledge');
      if (value.grounding === 'house' || value.grounding === 'general') {
        expect(value.note?.trim().split(' ').length).toBeGreaterThan(2);
      }
    },
  );

  it('calls verified only what was read, at least in part', () => {
    const unread = values.filter(
      ({ source, grounding }) =>
        grounding === 'verified' &&
        isSourceId(source) &&
        !['read', 'excerpt', 'abstract'].includes(sources[source].reading),
    );
    expect(unread.map(({ path, source }) => [path, source])).toEqual([]);
  });

  it('has gates of rules that there are, each rule once, into phases that there are', () => {
    for (const { into, rules } of way.gates) {
      expect(way.phases.map(({ id }) => id)).toContain(into);
      for (const id of rules.value) expect(ruleIds).toContain(id);
      expect(new Set(rules.value).size).toBe(rules.value.length);
      expect(rules.value.length).toBeGreaterThan(0);
    }
  });

  it('has an initial phase first and an ending last, if any, with windows that follow one another', () => {
    const roles = way.phases.map(({ role }) => role);
    if (roles.includes('initial')) expect(roles.indexOf('initial')).toBe(0);
    if (roles.includes('ending')) expect(roles.indexOf('ending')).toBe(roles.length - 1);
    const anchors = way.phases.flatMap(({ span }) => stated(span)?.anchor ?? []);
    const order = anchors.map((anchor) => ['start', 'rest', 'end'].indexOf(anchor));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(anchors.filter((anchor) => anchor === 'rest').length).toBeLessThanOrEqual(1);
  });

  it('passes the checks that a protocol of someone else’s must pass', () => {
    expect(defineProtocol(way)).toEqual({ ok: true, value: way });
  });

  it('leaves every phase its sessions, and none to two, for every length that it allows', () => {
    const stage = way.phases.map(({ id }) => id);
    const isKnown = way.phases.every(({ span }) => stated(span) !== undefined);
    // Where the contract alone says how long a course is, any length will do.
    const length = stated(way.length) ?? { min: 12, max: 20 };
    for (let sessions = length.min; sessions <= length.max; sessions += 1) {
      const { initialLatest, ending, phaseOf } = phaseWindows(way, { min: sessions, max: sessions });
      const phases = Array.from({ length: sessions }, (_, at) => phaseOf(at + 1)?.id).filter(
        (id) => id !== undefined,
      );
      const places = phases.map((id) => stage.indexOf(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      // A phase of unknown length can lie anywhere: nothing is inferred to be the middle.
      if (!isKnown) expect(phases).not.toContain('middle');
      else expect([...new Set(phases)]).toEqual(stage);
      if (initialLatest === null || ending === null) continue;
      expect(initialLatest).toBeGreaterThanOrEqual(1);
      expect(ending.earliest).toBeLessThanOrEqual(ending.latest);
      expect(ending.latest).toBeLessThanOrEqual(sessions);
      // At least one session lies in the middle, however the boundaries are read.
      expect(ending.earliest - initialLatest).toBeGreaterThan(1);
    }
  });

  it('states a severity only where it differs from the rule’s own', () => {
    for (const id of ruleIds) {
      const own = way.severities[id]?.value;
      if (own === undefined) continue;
      expect(severities).toContain(own);
      expect([id, own]).not.toEqual([id, rule(id).severity]);
    }
  });
});

describe('the protocols among themselves', () => {
  const spanOf = (way: Protocol) => stated(way.phases[0]?.span ?? { value: 'unspecified', ...house });
  const house = { source: 'house-judgement', grounding: 'house' } as const;
  const severityOf = (way: Protocol, id: RuleId): Severity => way.severities[id]?.value ?? rule(id).severity;

  it('disagree on how long the initial phase is', () => {
    expect(spanOf(iptAdult)).toEqual({ anchor: 'start', sessions: { min: 1, max: 3 } });
    expect(spanOf(iptA)).toEqual({ anchor: 'start', sessions: { min: 4, max: 4 } });
    expect(spanOf(ipc)).toEqual({ anchor: 'start', sessions: { min: 1, max: 1 } });
  });

  it('disagree on how bad a session without a risk check is', () => {
    expect(severityOf(iptAdult, 'risk-not-checked')).not.toBe(severityOf(iptA, 'risk-not-checked'));
    expect(severityOf(iptA, 'risk-not-checked')).toBe('error');
  });

  it('have ids and titles of their own', () => {
    for (const key of ['id', 'title', 'summary'] as const) {
      expect(new Set(protocols.map((way) => way[key])).size).toBe(protocols.length);
    }
  });
});

describe('a protocol of someone else’s', () => {
  const parse = (way: unknown) => protocolSchema().safeParse(way);
  const [initial, ...others] = iptAdult.phases;
  const reasons = (way: unknown) =>
    parse(way).error?.issues.map(({ path, message }) => [path.join('/'), message]);
  const house = { source: 'house-judgement', grounding: 'house' } as const;

  it('may leave open what it does not say, with a source for that', () => {
    const open = { value: 'unspecified', source: 'isipt', grounding: 'inferred' };
    const phases = iptAdult.phases.map((phase) => ({ ...phase, span: open }));
    expect(parse({ ...iptAdult, ages: open, length: open, everyDays: open, phases }).success).toBe(true);
    expect(parse({ ...iptAdult, areas: open }).success).toBe(false);
  });

  it('may have no phases and no gates', () => {
    expect(parse({ ...iptAdult, phases: [], gates: [] }).success).toBe(true);
  });

  it('may have focal areas of its own', () => {
    expect(parse({ ...iptAdult, areas: { ...iptAdult.areas, value: ['x-own-area'] } }).success).toBe(true);
    expect(parse({ ...iptAdult, areas: { ...iptAdult.areas, value: ['own-area'] } }).success).toBe(false);
  });

  it('names works of the bibliography and rules of the register only', () => {
    expect(parse({ ...iptAdult, length: { ...iptAdult.length, source: 'no-such-work' } }).success).toBe(
      false,
    );
    expect(
      parse({ ...iptAdult, severities: { 'no-such-rule': { ...house, value: 'error', note: 'why' } } })
        .success,
    ).toBe(false);
  });

  it('is told what is wrong with its phases, gates, ranges and reasons', () => {
    expect(reasons({ ...iptAdult, gates: [], phases: [initial, initial] })).toEqual([
      ['phases', 'phases that share no id'],
    ]);
    expect(reasons({ ...iptAdult, phases: others.slice(1) })).toEqual([
      ['gates', 'gates into phases that the protocol has'],
    ]);
    expect(reasons({ ...iptAdult, length: { ...iptAdult.length, value: { min: 16, max: 12 } } })).toEqual([
      ['length/value', 'a range with min no greater than max'],
    ]);
    expect(reasons({ ...iptAdult, everyDays: { ...house, value: 7 } })).toEqual([
      ['everyDays/note', 'a note with the reason, where the grounding is "general" or "house"'],
    ]);
  });
});
