import { conditionNames } from '../../model/condition-names.js';
import type { Exclusion, PhaseDefinition, Protocol, Range } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import type { RuleId } from '../../model/rule-ids.js';
import type { AreaId } from '../../model/vocabulary.js';
import { inWords } from '../codes/in-words.js';
import { displayOf } from '../codes/local-codes.js';
import type { Coding } from '../datatypes.js';
import { citations, worksIn } from './citations.js';
import type { DefinitionOptions } from './definition.js';
import { canonical, definitionNotice, head, treatmentTopic } from './definition.js';
import { phaseTiming, spanInWords } from './phase-timing.js';
import type { PlanAction, PlanDefinition, RelatedArtifact, UsageContext, Years } from './types.js';

/** Where a plan lies, and what says its gates in words. */
export interface PlanOptions extends DefinitionOptions {
  /** Rules, whose statements say what a gate asks for; without them its rules stand by their names. */
  readonly rules?: readonly { readonly id: RuleId; readonly statement: string }[];
}

/**
 * A protocol as a PlanDefinition: its phases in order, with how many sessions each takes, what has to stand before it,
 * and the work on each focal area.
 * @example
 * planDefinition(iptAdult, { rules: allRules() }).action.map(({ title }) => title); // 'Initial phase', …
 */
export function planDefinition(protocol: Protocol, options: PlanOptions = {}): PlanDefinition {
  const { id, version, title, phases } = protocol;
  const context = ages(stated(protocol.ages));
  return {
    resourceType: 'PlanDefinition',
    ...head('PlanDefinition', { id, title, description: describe(protocol) }, options),
    version,
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type',
          code: 'clinical-protocol',
          display: 'Clinical Protocol',
        },
      ],
    },
    ...(context === undefined ? {} : { useContext: [context] }),
    usage: definitionNotice,
    topic: [treatmentTopic()],
    relatedArtifact: citations(worksIn(protocol)),
    action: phases.map((phase, at) => phaseAction(protocol, phase, phases[at - 1], options)),
  };
}

function phaseAction(
  protocol: Protocol,
  phase: PhaseDefinition,
  before: PhaseDefinition | undefined,
  options: PlanOptions,
): PlanAction {
  const timing = phaseTiming(protocol, phase);
  const gate = protocol.gates.filter(({ into }) => into === phase.id).flatMap(({ rules }) => rules.value);
  return {
    id: phase.id,
    title: phase.title,
    description: [spanInWords(phase), ...(gate.length === 0 ? [] : [gateInWords])].join(' '),
    // No condition: an engine that cannot evaluate one could not apply the plan at all.
    ...(gate.length === 0 ? {} : { documentation: gate.map((rule) => gateRule(rule, options)) }),
    ...(before === undefined
      ? {}
      : { relatedAction: [{ actionId: before.id, relationship: 'after-end' as const }] }),
    ...(timing === undefined ? {} : { timingTiming: timing }),
    ...(holdsAreas(protocol, phase) ? { action: [areaWork(protocol, phase, options)] } : {}),
  };
}

const gateInWords = 'Entered once none of the rules named here fails.';

function gateRule(rule: RuleId, { rules = [] }: PlanOptions): RelatedArtifact {
  const statement = rules.find(({ id }) => id === rule)?.statement;
  return { type: 'documentation', label: rule, display: statement ?? inWords(rule) };
}

// The areas are the work of the middle; where there is none, of the first phase.
function holdsAreas({ phases }: Protocol, phase: PhaseDefinition): boolean {
  return phase === (phases.find(({ role }) => role === 'middle') ?? phases[0]);
}

function areaWork({ areas, strategies }: Protocol, phase: PhaseDefinition, options: PlanOptions): PlanAction {
  return {
    id: `${phase.id}-areas`,
    title: 'Work on the focal area',
    description: 'One focal area, at most a second one that is named.',
    groupingBehavior: 'logical-group',
    selectionBehavior: 'one-or-more',
    action: areas.value.map((area): PlanAction => {
      const strategy = strategies.value.find((one) => one.area === area)?.intervention;
      return {
        id: `${phase.id}-${area}`,
        title: displayOf('focal-area', area) ?? area,
        code: [{ coding: [areaCoding(area, options)] }],
        ...(strategy === undefined
          ? {}
          : { definitionCanonical: canonical('ActivityDefinition', strategy, options) }),
      };
    }),
  };
}

function areaCoding(area: AreaId, options: PlanOptions): Coding {
  const display = displayOf('focal-area', area);
  const system = canonical('CodeSystem', 'focal-area', options);
  return { system, code: area, ...(display === undefined ? {} : { display }) };
}

function describe({ summary, exclusions }: Protocol): string {
  const of = (kind: Exclusion['kind']) =>
    exclusions.value.filter((one) => one.kind === kind).map(({ condition }) => conditionNames[condition]);
  const [first, tested] = [of('clinical'), of('trial')];
  return [
    summary,
    ...(first.length === 0 ? [] : [`To be stabilised first: ${first.join('; ')}.`]),
    ...(tested.length === 0 ? [] : [`Excluded where it was tested: ${tested.join('; ')}.`]),
  ].join('\n\n');
}

function ages(range: Range | undefined): UsageContext | undefined {
  if (range === undefined) return undefined;
  const code = {
    system: 'http://terminology.hl7.org/CodeSystem/usage-context-type',
    code: 'age',
    display: 'Age Range',
  };
  return { code, valueRange: { low: years(range.min), high: years(range.max) } };
}

function years(value: number): Years {
  return { value, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' };
}
