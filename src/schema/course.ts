import * as z from 'zod';
import type {
  Claim,
  Course,
  CourseEvent,
  EventData,
  EventType,
  RecordData,
  Waiver,
} from '../model/course.js';
import { aspects, closureReasons, judgementReasons } from '../model/vocabulary.js';
import { assessmentSchemas } from './assessment.js';
import { careSchemas } from './care.js';
import { count, identifier, idText, limits, partialDate, plan, thirdParty } from './field.js';
import { focusSchemas } from './focus.js';
import type { DeepReadonly, OutputsOf, Same, SchemasOf } from './same.js';
import { sessionSchemas } from './session.js';

/** The schema of one waiver, in a course or in a file of its own. */
export function waiverSchema(): z.ZodType<Waiver> {
  return buildWaiver();
}

function buildWaiver() {
  return z.strictObject({
    rule: plan(z.string().max(80)),
    reason: plan(z.enum(judgementReasons)),
    by: identifier(idText().exactOptional()),
    until: plan(partialDate().exactOptional()),
    subject: thirdParty(z.union([z.string().max(64), z.number()]).exactOptional()),
  });
}

function recordSchemas(): SchemasOf<RecordData> {
  return buildRecord();
}

function buildRecord() {
  return {
    'phase-entered': z.strictObject({ phase: plan(idText()) }),
    'waiver-granted': waiverSchema(),
    'entry-withdrawn': z.strictObject({
      reason: plan(z.enum(['recorded-in-error', 'duplicate', 'wrong-course', 'other'])),
    }),
    'course-closed': z.strictObject({
      reason: plan(z.enum(closureReasons).exactOptional()),
      initiatedBy: plan(z.enum(['patient', 'therapist', 'both', 'service']).exactOptional()),
    }),
  };
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof buildWaiver>>>, Waiver>;
true satisfies Same<OutputsOf<ReturnType<typeof buildRecord>>, RecordData>;

function envelope<T extends EventType>(type: T, data: z.ZodType<EventData[T]>) {
  return z.strictObject({
    id: plan(idText()),
    type: plan(z.literal(type)),
    on: plan(partialDate().exactOptional()),
    session: plan(sessionNumber().exactOptional()),
    data: plan(data),
    replaces: plan(idText().exactOptional()),
    recorded: plan(recorded().exactOptional()),
  });
}

function recorded() {
  return z.strictObject({
    on: plan(partialDate()),
    by: identifier(idText().exactOptional()),
    reason: plan(z.enum(judgementReasons).exactOptional()),
  });
}

function sessionNumber() {
  return count(1, limits.sessionNumber);
}

function buildEvent() {
  const care = careSchemas();
  const assessment = assessmentSchemas();
  const focus = focusSchemas();
  const session = sessionSchemas();
  const record = recordSchemas();
  return z.discriminatedUnion('type', [
    envelope('course-opened', care['course-opened']),
    envelope('condition-recorded', care['condition-recorded']),
    envelope('fit-reviewed', care['fit-reviewed']),
    envelope('risk-assessed', care['risk-assessed']),
    envelope('safety-plan-recorded', care['safety-plan-recorded']),
    envelope('care-escalated', care['care-escalated']),
    envelope('care-coordinated', care['care-coordinated']),
    envelope('treatment-paused', care['treatment-paused']),
    envelope('treatment-resumed', care['treatment-resumed']),
    envelope('measure-taken', care['measure-taken']),
    envelope('step-omitted', care['step-omitted']),
    envelope('medical-model-explained', assessment['medical-model-explained']),
    envelope('sick-role-recorded', assessment['sick-role-recorded']),
    envelope('timeline-event-added', assessment['timeline-event-added']),
    envelope('person-described', assessment['person-described']),
    envelope('inventory-recorded', assessment['inventory-recorded']),
    envelope('formulation-shared', assessment['formulation-shared']),
    envelope('formulation-answered', assessment['formulation-answered']),
    envelope('contract-agreed', assessment['contract-agreed']),
    envelope('contract-amended', assessment['contract-amended']),
    envelope('focus-proposed', focus['focus-proposed']),
    envelope('focus-activated', focus['focus-activated']),
    envelope('focus-detailed', focus['focus-detailed']),
    envelope('focus-closed', focus['focus-closed']),
    envelope('session-held', session['session-held']).extend({ session: plan(sessionNumber()) }),
    envelope('session-missed', session['session-missed']),
    envelope('ending-reviewed', session['ending-reviewed']),
    envelope('continuation-decided', session['continuation-decided']),
    envelope('phase-entered', record['phase-entered']),
    envelope('waiver-granted', record['waiver-granted']),
    envelope('entry-withdrawn', record['entry-withdrawn']).extend({ replaces: plan(idText()) }),
    envelope('course-closed', record['course-closed']),
  ]);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof buildEvent>>>, CourseEvent>;

function buildClaim() {
  return z.union([
    z.enum(aspects),
    z.strictObject({ aspect: plan(z.enum(aspects)), fromSession: plan(count(1, limits.sessionNumber)) }),
  ]);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof buildClaim>>>, Claim>;

/** The schema of each type of event, by type; for reading event by event. */
export function eventSchemas(): ReadonlyMap<unknown, z.ZodType<CourseEvent>> {
  return new Map(buildEvent().options.map((option) => [option.shape.type.value, option]));
}

/** The schema of what stands around the events. */
export function headSchema(): z.ZodType<Omit<Course, 'events'> & { readonly events: readonly unknown[] }> {
  return z.strictObject({ ...head(), events: z.array(z.unknown()).max(limits.events) });
}

/** The schema of one event. */
export function eventSchema(): z.ZodType<CourseEvent> {
  return buildEvent();
}

/** The schema of a whole course. */
export function courseSchema(): z.ZodType<Course> {
  return z.strictObject({ ...head(), events: plan(z.array(buildEvent()).max(limits.events)) });
}

function head() {
  return {
    schema: plan(z.literal('openipt/course/1')),
    id: identifier(idText()),
    protocol: plan(idText()),
    documented: plan(z.union([z.literal('all'), z.array(buildClaim()).max(64)])),
  };
}
