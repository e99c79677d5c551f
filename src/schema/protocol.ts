import * as z from 'zod';
import type { Grounding, Protocol, Range, Sourced } from '../model/protocol.js';
import type { RuleId } from '../model/rule-ids.js';
import { forEachRule, ruleIds } from '../model/rule-ids.js';
import { conditions, interventions, phaseRoles, severities } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';
import { shortCitations } from '../sources/short-citations.js';
import { count, idText, list } from './field.js';
import { areaId } from './focus.js';
import type { DeepReadonly, Same } from './same.js';

/** The schema of a protocol: see `model/protocol.ts` for what each field means. */
export function protocolSchema(): z.ZodType<Protocol> {
  return build();
}

function build() {
  return z
    .strictObject({
      schema: z.literal('openipt/protocol/1'),
      id: idText(),
      version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'a semantic version'),
      title: z.string().max(200),
      summary: z.string().max(1000),
      ages: stated(range(0, 120)),
      areas: sourced(list(areaId())),
      strategies: sourced(list(z.strictObject({ area: areaId(), intervention: z.enum(interventions) }))),
      length: stated(range(1, 999)),
      everyDays: stated(count(1, 366)),
      minutes: stated(range(1, 600)),
      phases: list(phase()),
      gates: list(z.strictObject({ into: idText(), rules: sourced(list(ruleIdSchema())) })),
      expects: expectations(),
      thresholds: thresholds(),
      exclusions: sourced(
        list(z.strictObject({ condition: z.enum(conditions), kind: z.enum(['clinical', 'trial']) })),
      ),
      severities: z.strictObject(forEachRule(() => sourced(z.enum(severities)).exactOptional())),
    })
    .refine(hasDistinctPhases, { path: ['phases'], error: 'phases that share no id' })
    .refine(hasKnownGates, { path: ['gates'], error: 'gates into phases that the protocol has' });
}

function phase() {
  return z.strictObject({
    id: idText(),
    role: z.enum(phaseRoles),
    title: z.string().max(200),
    span: stated(
      z.discriminatedUnion('anchor', [
        z.strictObject({ anchor: z.enum(['start', 'end']), sessions: range(0, 999) }),
        z.strictObject({ anchor: z.literal('rest') }),
      ]),
    ),
  });
}

function expectations() {
  return z.strictObject({
    target: stated(z.enum(['diagnosis', 'target-problem'])),
    inventory: stated(z.enum(['full', 'focused'])),
    timeline: stated(z.boolean()),
    guardian: stated(z.boolean()),
    riskEverySession: stated(z.boolean()),
    tasks: stated(z.boolean()),
    preparation: stated(
      list(
        z.strictObject({
          kind: z.enum(['pre-group', 'engagement']),
          sessions: count(1, 99),
          optional: z.boolean(),
        }),
      ),
    ),
    griefScope: stated(z.enum(['death', 'any'])),
    disputeStage: stated(z.boolean()),
    rhythmWork: stated(z.boolean()),
    perinatal: stated(z.boolean()),
    adjunct: stated(z.boolean()),
    madeFor: stated(list(z.enum(conditions))),
  });
}

function thresholds() {
  return z.strictObject({
    intakeDays: stated(count(0, 366)),
    riskItemDays: stated(count(0, 366)),
    baselineBySession: stated(count(1, 999)),
    tooManyAreas: stated(count(1, 99)),
    offFocusRun: stated(count(1, 999)),
    offFocusShare: stated(z.strictObject({ above: share(), fromSessions: count(1, 999) })),
    moodShift: stated(share()),
    unlinkedShifts: stated(count(1, 999)),
    endingTalkBefore: stated(range(0, 999)),
    midMiddle: stated(share()),
    detailByMiddleSession: stated(count(1, 999)),
    cadenceGap: stated(z.number().min(1).max(99)),
    unnamedAreaSessions: stated(count(1, 999)),
    lateFocusChange: stated(share()),
    recentDeathDays: stated(z.strictObject({ warning: count(0, 9999), info: count(0, 9999) })),
    offModelSessions: stated(count(1, 999)),
    tasksPerSession: stated(count(0, 99)),
    measureEvery: stated(count(1, 999)),
    endpointWithin: stated(count(1, 999)),
    deteriorationRun: stated(count(1, 99)),
    progressReviewBy: stated(count(1, 999)),
    littleChange: stated(share()),
  });
}

function sourced<T extends z.ZodType>(value: T) {
  return z
    .strictObject({
      value,
      source: sourceIdSchema(),
      grounding: groundingSchema(),
      note: z.string().max(1000).exactOptional(),
    })
    .refine(
      ({ grounding, note }) => note !== undefined || grounding === 'verified' || grounding === 'inferred',
      {
        path: ['note'],
        error: 'a note with the reason, where the grounding is "general" or "house"',
      },
    );
}

function stated<T extends z.ZodType>(value: T) {
  return z.union([sourced(value), unspecified()]);
}

function unspecified() {
  return sourced(z.literal('unspecified'));
}

function range(min: number, max: number) {
  return z
    .strictObject({ min: count(min, max), max: count(min, max) })
    .refine((bounds: Range) => bounds.min <= bounds.max, 'a range with min no greater than max');
}

function share() {
  return z.number().min(0).max(1);
}

interface Phased {
  readonly phases: readonly { readonly id: string }[];
  readonly gates: readonly { readonly into: string }[];
}

function hasDistinctPhases({ phases }: Phased): boolean {
  return new Set(phases.map(({ id }) => id)).size === phases.length;
}

function hasKnownGates({ phases, gates }: Phased): boolean {
  return gates.every(({ into }) => phases.some(({ id }) => id === into));
}

/** The statement that a protocol leaves a value open. */
export function unspecifiedSchema(): z.ZodType<Sourced<'unspecified'>> {
  return unspecified();
}

/** How well a value is founded. */
export function groundingSchema(): z.ZodType<Grounding> {
  return grounding();
}

function grounding() {
  return z.enum(['verified', 'inferred', 'general', 'house']);
}

/** The id of a work in the bibliography. */
export function sourceIdSchema(): z.ZodType<SourceId> {
  return z.enum(Object.keys(shortCitations).filter(isSourceId));
}

function isSourceId(key: string): key is SourceId {
  return Object.hasOwn(shortCitations, key);
}

/** The id of a rule. */
export function ruleIdSchema(): z.ZodType<RuleId> {
  return z.enum(ruleIds);
}

true satisfies Same<z.output<ReturnType<typeof grounding>>, Grounding>;
true satisfies Same<DeepReadonly<z.output<ReturnType<typeof build>>>, Protocol>;
