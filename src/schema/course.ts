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
    get 'phase-entered'() {
      return z.strictObject({
        phase: plan(idText()),
        delayed: plan(z.enum(['complexity', 'crisis', 'other']).exactOptional()),
      });
    },
    get 'waiver-granted'() {
      return waiverSchema();
    },
    get 'entry-withdrawn'() {
      return z.strictObject({
        reason: plan(z.enum(['recorded-in-error', 'duplicate', 'wrong-course', 'other'])),
      });
    },
    get 'course-closed'() {
      return z.strictObject({
        reason: plan(z.enum(closureReasons).exactOptional()),
        initiatedBy: plan(z.enum(['patient', 'therapist', 'both', 'service']).exactOptional()),
      });
    },
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

// One maker for each type, so that a record costs only the schemas of the types that occur in it.
function eventMakers() {
  const care = careSchemas();
  const assessment = assessmentSchemas();
  const focus = focusSchemas();
  const session = sessionSchemas();
  const record = recordSchemas();
  return {
    'course-opened': () => envelope('course-opened', care['course-opened']),
    'condition-recorded': () => envelope('condition-recorded', care['condition-recorded']),
    'fit-reviewed': () => envelope('fit-reviewed', care['fit-reviewed']),
    'risk-assessed': () => envelope('risk-assessed', care['risk-assessed']),
    'safety-plan-recorded': () => envelope('safety-plan-recorded', care['safety-plan-recorded']),
    'care-escalated': () => envelope('care-escalated', care['care-escalated']),
    'care-coordinated': () => envelope('care-coordinated', care['care-coordinated']),
    'medication-recorded': () => envelope('medication-recorded', care['medication-recorded']),
    'treatment-paused': () => envelope('treatment-paused', care['treatment-paused']),
    'treatment-resumed': () => envelope('treatment-resumed', care['treatment-resumed']),
    'measure-taken': () => envelope('measure-taken', care['measure-taken']),
    'progress-reviewed': () => envelope('progress-reviewed', care['progress-reviewed']),
    'step-omitted': () => envelope('step-omitted', care['step-omitted']),
    'medical-model-explained': () =>
      envelope('medical-model-explained', assessment['medical-model-explained']),
    'sick-role-recorded': () => envelope('sick-role-recorded', assessment['sick-role-recorded']),
    'timeline-event-added': () => envelope('timeline-event-added', assessment['timeline-event-added']),
    'person-described': () => envelope('person-described', assessment['person-described']),
    'inventory-recorded': () => envelope('inventory-recorded', assessment['inventory-recorded']),
    'formulation-shared': () => envelope('formulation-shared', assessment['formulation-shared']),
    'formulation-answered': () => envelope('formulation-answered', assessment['formulation-answered']),
    'contract-agreed': () => envelope('contract-agreed', assessment['contract-agreed']),
    'contract-amended': () => envelope('contract-amended', assessment['contract-amended']),
    'focus-proposed': () => envelope('focus-proposed', focus['focus-proposed']),
    'focus-activated': () => envelope('focus-activated', focus['focus-activated']),
    'focus-detailed': () => envelope('focus-detailed', focus['focus-detailed']),
    'focus-closed': () => envelope('focus-closed', focus['focus-closed']),
    'session-held': () =>
      envelope('session-held', session['session-held']).extend({ session: plan(sessionNumber()) }),
    'session-missed': () => envelope('session-missed', session['session-missed']),
    'ending-reviewed': () => envelope('ending-reviewed', session['ending-reviewed']),
    'continuation-decided': () => envelope('continuation-decided', session['continuation-decided']),
    'phase-entered': () => envelope('phase-entered', record['phase-entered']),
    'waiver-granted': () => envelope('waiver-granted', record['waiver-granted']),
    'entry-withdrawn': () =>
      envelope('entry-withdrawn', record['entry-withdrawn']).extend({ replaces: plan(idText()) }),
    'course-closed': () => envelope('course-closed', record['course-closed']),
  };
}

function buildEvent() {
  const [first, ...others] = Object.values(eventMakers()).map((make) => make());
  if (first === undefined) throw new Error('There is no type of event.');
  return z.discriminatedUnion('type', [first, ...others]);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof buildEvent>>>, CourseEvent>;

/** The schema of one claim of full documentation. */
export function claimSchema(): z.ZodType<Claim> {
  return buildClaim();
}

function buildClaim() {
  return z.union([
    z.enum(aspects),
    z.strictObject({ aspect: plan(z.enum(aspects)), fromSession: plan(count(1, limits.sessionNumber)) }),
  ]);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof buildClaim>>>, Claim>;

/** What makes the schema of each type of event; for reading event by event. */
export function eventSchemaMakers(): Readonly<Record<EventType, () => z.ZodType<CourseEvent>>> {
  return eventMakers();
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
