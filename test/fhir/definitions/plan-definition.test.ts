import { describe, expect, test } from 'vitest';
import { interventions } from '../../../src/catalog/index.js';
import { activityDefinition } from '../../../src/fhir/definitions/activity-definition.js';
import { planDefinition } from '../../../src/fhir/definitions/plan-definition.js';
import type { PlanAction } from '../../../src/fhir/definitions/types.js';
import { stated } from '../../../src/model/protocol.js';
import type { Protocol } from '../../../src/protocols/index.js';
import { ipsrt, iptA, iptAdult, iptG, iptMaintenance, protocols } from '../../../src/protocols/index.js';
import { allRules } from '../../../src/rules/index.js';
import { cite, sources } from '../../../src/sources/index.js';

const base = 'https://fhir.example.org';
const rules = allRules();

/** The actions of a plan, at whatever depth. */
function actionsOf(actions: readonly PlanAction[]): readonly PlanAction[] {
  return actions.flatMap((one) => [one, ...actionsOf(one.action ?? [])]);
}

function phase(protocol: Protocol, id: string): PlanAction {
  const found = planDefinition(protocol, { rules }).action.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No phase ${id}.`);
  return found;
}

describe.each(protocols.map((one) => [one.id, one] as const))('the plan of %s', (id, protocol) => {
  const plan = planDefinition(protocol, { base, rules });
  const all = actionsOf(plan.action);

  test('is a clinical protocol under its own id and version', () => {
    expect(plan.url).toBe(`${base}/PlanDefinition/${id}`);
    expect(plan.version).toBe(protocol.version);
    expect(plan.type.coding?.[0]?.code).toBe('clinical-protocol');
    expect(plan.usage).toContain('no advice');
    expect(plan.description).toContain(protocol.summary);
  });

  test('has the phases in their order, each after the one before', () => {
    expect(plan.action.map((one) => one.id)).toEqual(protocol.phases.map((one) => one.id));
    expect(plan.action.map((one) => one.relatedAction?.[0]?.actionId)).toEqual([
      undefined,
      ...protocol.phases.slice(0, -1).map((one) => one.id),
    ]);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  });

  test('has the work on every focal area once, by its strategy', () => {
    const areas = all.filter(({ code }) => code !== undefined);
    expect(areas.map(({ code }) => code?.[0]?.coding?.[0]?.code)).toEqual(protocol.areas.value);
    const strategies = protocol.strategies.value.filter(({ area }) => protocol.areas.value.includes(area));
    expect(strategies).toHaveLength(areas.length);
    for (const { area, intervention } of strategies)
      expect(areas.find(({ code }) => code?.[0]?.coding?.[0]?.code === area)?.definitionCanonical).toBe(
        `${base}/ActivityDefinition/${intervention}`,
      );
  });

  test('names the rules of its gates, and by their statements', () => {
    const named = plan.action.flatMap((one) => (one.documentation ?? []).map(({ label }) => [one.id, label]));
    expect(named).toEqual(
      protocol.gates.flatMap(({ into, rules: gate }) => gate.value.map((rule) => [into, rule])),
    );
    const statements = all.flatMap(({ documentation = [] }) => documentation.map(({ display }) => display));
    expect(statements.filter((text) => !rules.some(({ statement }) => statement === text))).toEqual([]);
  });

  test('cites the works that the protocol rests on, and nothing that is no work', () => {
    const labels = plan.relatedArtifact.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain(cite(protocol.areas.source));
    expect(labels).not.toContain(cite('house-judgement'));
    expect(labels).not.toContain(cite('general-knowledge'));
    const text = JSON.stringify(protocol);
    const cited = Object.entries(sources).filter(([name]) => text.includes(`"source":"${name}"`));
    expect(labels).toHaveLength(cited.filter(([, { kind }]) => kind !== 'house').length);
  });
});

describe('the time that a phase takes', () => {
  test('is a number of sessions, at a cadence, of a length', () => {
    expect(phase(iptAdult, 'initial')).toMatchObject({
      description: 'The first 1 to 3 sessions.',
      timingTiming: {
        repeat: {
          count: 1,
          countMax: 3,
          duration: 45,
          durationMax: 50,
          durationUnit: 'min',
          frequency: 1,
          period: 7,
          periodUnit: 'd',
        },
      },
    });
    expect(phase(iptAdult, 'ending').description).toBe('The last 2 to 4 sessions.');
  });

  test('has one bound where both are the same', () => {
    expect(phase(iptA, 'initial').description).toBe('The first 4 sessions.');
    expect(phase(iptA, 'initial').timingTiming?.repeat).toMatchObject({ count: 4 });
    expect(phase(iptA, 'initial').timingTiming?.repeat).not.toHaveProperty('countMax');
  });

  test('is not counted where the phase takes what others leave', () => {
    expect(phase(iptAdult, 'middle').timingTiming?.repeat).not.toHaveProperty('count');
    expect(phase(iptAdult, 'middle').description).toBe(
      'The sessions that other phases leave. Entered once none of the rules named here fails.',
    );
  });

  test('is left open where the protocol leaves it open', () => {
    expect(phase(iptG, 'initial').description).toBe('The protocol does not say how many sessions it takes.');
    expect(phase(iptG, 'initial').timingTiming?.repeat).not.toHaveProperty('count');
    expect(phase(iptG, 'initial').timingTiming?.repeat).not.toHaveProperty('duration');
    const open: Protocol = {
      ...iptG,
      everyDays: { value: 'unspecified', source: 'ipt-g-chapter', grounding: 'inferred' },
    };
    expect(phase(open, 'initial')).not.toHaveProperty('timingTiming');
  });
});

describe('a plan', () => {
  test('holds the areas in the middle, or in its only phase', () => {
    const holder = (protocol: Protocol) =>
      planDefinition(protocol)
        .action.filter(({ action }) => action !== undefined)
        .map(({ id }) => id);
    expect(holder(iptAdult)).toEqual(['middle']);
    expect(holder(ipsrt)).toEqual(['intermediate']);
    expect(holder(iptMaintenance)).toEqual(['maintenance']);
  });

  test('says for whom it is meant, and what has to be stabilised first', () => {
    const { useContext, description } = planDefinition(iptA);
    const { min, max } = stated(iptA.ages) ?? {};
    expect(useContext?.[0]?.valueRange).toMatchObject({ low: { value: min }, high: { value: max } });
    expect(description).toContain('To be stabilised first: Acute psychosis;');
    expect(description).toContain('Excluded where it was tested: Bipolar disorder;');
    const ageless: Protocol = {
      ...iptA,
      ages: { value: 'unspecified', source: 'isipt', grounding: 'inferred' },
    };
    expect(planDefinition(ageless)).not.toHaveProperty('useContext');
  });

  test('of a host may have an area of its own, without a strategy', () => {
    const own: Protocol = {
      ...iptAdult,
      areas: { ...iptAdult.areas, value: ['grief', 'x-migration'] },
      strategies: { ...iptAdult.strategies, value: [] },
    };
    const area = actionsOf(planDefinition(own).action).find(({ id }) => id === 'middle-x-migration');
    expect(area).toEqual({
      id: 'middle-x-migration',
      title: 'x-migration',
      code: [{ coding: [{ system: 'urn:openipt:fhir/CodeSystem/focal-area', code: 'x-migration' }] }],
    });
  });

  test('names the rules of a gate by their ids where no rules are given', () => {
    const [first] = planDefinition(iptAdult).action[1]?.documentation ?? [];
    expect(first).toEqual({ type: 'documentation', label: 'no-time-limit', display: 'No time limit' });
  });
});

describe('an intervention as a definition', () => {
  test.each(interventions().map((one) => [one.id, one] as const))('%s', (id, entry) => {
    const { en } = entry.text;
    const activity = activityDefinition(entry, { base });
    expect(activity).toMatchObject({
      url: `${base}/ActivityDefinition/${id}`,
      title: en.name,
      purpose: en.purpose,
      kind: 'Task',
      code: {
        coding: [{ system: `${base}/CodeSystem/technique`, code: id, display: en.name }],
        text: en.name,
      },
    });
    expect(activity.description.startsWith(en.is)).toBe(true);
    expect(activity.usage).toContain('no advice');
    const labels = activity.relatedArtifact.map(({ label }) => label);
    for (const { source, locator } of entry.references) {
      if (sources[source].kind === 'house') continue;
      expect(labels).toContain(cite(source));
      const { citation } = activity.relatedArtifact.find(({ label }) => label === cite(source)) ?? {};
      if (locator !== undefined) expect(citation).toContain(locator);
    }
  });

  test('has the version in which it last changed, and is retired once the catalog gives it up', () => {
    const [entry] = interventions();
    if (entry === undefined) throw new Error('No interventions.');
    expect(activityDefinition(entry).version).toBe(entry.changedIn?.at(-1) ?? entry.since);
    expect(activityDefinition({ ...entry, changedIn: ['0.2.0', '0.3.0'] }).version).toBe('0.3.0');
    expect(activityDefinition({ ...entry, status: 'deprecated' }).status).toBe('retired');
  });
});
