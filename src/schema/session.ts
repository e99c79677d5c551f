import * as z from 'zod';
import type { SessionData } from '../model/course.js';
import type { InterventionId, OtherTechnique } from '../model/vocabulary.js';
import { interventions, otherTechniques } from '../model/vocabulary.js';
import { riskCheckSchema } from './care.js';
import { amount, count, freeText, idText, list, plan, process, thirdParty } from './field.js';
import { areaId } from './focus.js';
import type { OutputsOf, Same, SchemasOf } from './same.js';

const somebody = () => thirdParty(idText().exactOptional());
const flag = () => plan(z.boolean().exactOptional());

/** Schemas of sessions and of the ending: see `model/session.ts` for what each field means. */
export function sessionSchemas(): SchemasOf<SessionData> {
  return build();
}

function build() {
  return {
    get 'session-held'() {
      return z.strictObject({
        kind: plan(z.enum(['treatment', 'pre-group', 'engagement', 'assessment', 'crisis', 'booster'])),
        channel: plan(z.enum(['in-person', 'video', 'telephone']).exactOptional()),
        minutes: plan(count(1, 600).exactOptional()),
        phase: plan(idText().exactOptional()),
        conjointWith: thirdParty(list(idText()).exactOptional()),
        mood: plan(moodSchema().exactOptional()),
        risk: plan(riskCheckSchema().exactOptional()),
        areas: plan(list(areaId()).exactOptional()),
        acuteEvent: flag(),
        incidents: process(
          list(
            z.strictObject({
              id: plan(idText().exactOptional()),
              person: somebody(),
              linkedToMood: flag(),
              text: process(freeText().exactOptional()),
            }),
          ).exactOptional(),
        ),
        techniques: plan(list(techniqueSchema()).exactOptional()),
        leftOut: plan(
          list(
            z.strictObject({
              technique: plan(z.enum([...interventions, ...otherTechniques])),
              reason: plan(z.enum(['declined', 'unsafe', 'rehearsed-otherwise', 'not-indicated', 'other'])),
            }),
          ).exactOptional(),
        ),
        tasksSet: plan(list(taskSchema()).exactOptional()),
        tasksDeclined: flag(),
        tasksReviewed: plan(
          list(
            z.strictObject({
              task: plan(idText().exactOptional()),
              outcome: plan(z.enum(['done', 'tried', 'not-done']).exactOptional()),
            }),
          ).exactOptional(),
        ),
        ending: plan(
          z
            .strictObject({
              discussed: plan(z.boolean()),
              sessionsLeft: plan(count(0, 99).exactOptional()),
              feelings: process(z.enum(['expressed', 'asked-none']).exactOptional()),
              contingency: flag(),
            })
            .exactOptional(),
        ),
        note: process(freeText().exactOptional()),
      });
    },
    get 'session-missed'() {
      return z.strictObject({
        by: plan(z.enum(['patient', 'therapist', 'service']).exactOptional()),
        reason: plan(z.enum(['illness', 'planned-break', 'no-show', 'cancelled', 'other']).exactOptional()),
        rebooked: flag(),
      });
    },
    get 'ending-reviewed'() {
      return z.strictObject({
        gains: flag(),
        credit: flag(),
        warningSigns: flag(),
        contingencyPlan: flag(),
        feelings: process(z.enum(['expressed', 'asked-none']).exactOptional()),
      });
    },
    get 'continuation-decided'() {
      return z.strictObject({
        decision: plan(z.enum(['none-needed', 'continuation', 'maintenance', 'other-treatment', 'declined'])),
      });
    },
  };
}

function moodSchema() {
  return z
    .strictObject({
      value: plan(amount()),
      min: plan(amount()),
      max: plan(amount()),
      higherIs: plan(z.enum(['better', 'worse']).exactOptional()),
    })
    .refine((mood) => mood.min < mood.max && mood.value >= mood.min && mood.value <= mood.max, {
      error: 'a value within min and max, with min below max',
    });
}

function techniqueSchema() {
  const plainInterventions = interventions.filter(isPlainIntervention);
  const plainOthers = otherTechniques.filter(isPlainOther);
  return z.discriminatedUnion('technique', [
    z.strictObject({
      technique: plan(z.literal('communication-analysis')),
      person: somebody(),
      incident: plan(idText().exactOptional()),
      verbatim: process(z.enum(['both-sides', 'one-side', 'none']).exactOptional()),
      form: plan(z.enum(['conversation', 'monologue', 'silence', 'letter']).exactOptional()),
    }),
    z.strictObject({
      technique: plan(z.literal('decision-analysis')),
      person: somebody(),
      options: plan(count(0, 20).exactOptional()),
      forcedChoice: flag(),
    }),
    z.strictObject({
      technique: plan(z.literal('role-play')),
      person: somebody(),
      rounds: plan(count(0, 20).exactOptional()),
      reversed: flag(),
    }),
    z.strictObject({
      technique: plan(z.literal('directive-techniques')),
      person: somebody(),
      purpose: plan(z.enum(['interpersonal', 'safety', 'psychoeducation', 'symptom-relief']).exactOptional()),
    }),
    z.strictObject({
      technique: plan(z.literal('interpretation')),
      restsOn: process(list(idText()).exactOptional()),
    }),
    z.strictObject({
      technique: plan(z.enum([...plainInterventions, ...plainOthers])),
      person: somebody(),
    }),
  ]);
}

function taskSchema() {
  return z.strictObject({
    id: plan(idText()),
    kind: plan(
      z.enum([
        'conversation',
        'contact',
        'activity',
        'ritual',
        'letter',
        'observation',
        'safety',
        'rhythm-log',
        'measure',
        'other',
      ]),
    ),
    person: somebody(),
    hard: flag(),
    text: process(freeText().exactOptional()),
  });
}

type Detailed = 'communication-analysis' | 'decision-analysis' | 'role-play' | 'directive-techniques';

function isPlainIntervention(id: InterventionId): id is Exclude<InterventionId, Detailed> {
  return (
    id !== 'communication-analysis' &&
    id !== 'decision-analysis' &&
    id !== 'role-play' &&
    id !== 'directive-techniques'
  );
}

function isPlainOther(id: OtherTechnique): id is Exclude<OtherTechnique, 'interpretation'> {
  return id !== 'interpretation';
}

true satisfies Same<OutputsOf<ReturnType<typeof build>>, SessionData>;
