import * as z from 'zod';
import type { RiskCheck } from '../model/care.js';
import type { CareData } from '../model/course.js';
import { conditions, omittableSteps, riskBases, riskLevels, safetyPlanParts } from '../model/vocabulary.js';
import { amount, count, identifier, idText, list, partialDate, plan } from './field.js';
import type { DeepReadonly, OutputsOf, Same, SchemasOf } from './same.js';

/** Schemas of the events of care: see `model/care.ts` for what each field means. */
export function careSchemas(): SchemasOf<CareData> {
  return build();
}

function build() {
  return {
    get 'course-opened'() {
      return z.strictObject({
        ageYears: plan(count(0, 120).exactOptional()),
        format: plan(z.enum(['individual', 'group']).exactOptional()),
        groupId: identifier(idText().exactOptional()),
        therapist: identifier(idText().exactOptional()),
        site: identifier(idText().exactOptional()),
        arm: plan(idText().exactOptional()),
        continues: identifier(idText().exactOptional()),
        perinatal: plan(z.boolean().exactOptional()),
      });
    },
    get 'condition-recorded'() {
      return z.strictObject({
        condition: plan(z.enum(conditions)),
        role: plan(z.enum(['target', 'comorbid']).exactOptional()),
        status: plan(z.enum(['active', 'stabilised', 'remitted', 'history', 'ruled-out'])),
        basis: plan(z.enum(['diagnosis', 'target-problem']).exactOptional()),
        onset: plan(partialDate().exactOptional()),
        episode: plan(z.enum(['first', 'recurrent']).exactOptional()),
        confirmed: plan(z.boolean().exactOptional()),
      });
    },
    get 'fit-reviewed'() {
      return z.strictObject({
        condition: plan(z.enum(conditions).exactOptional()),
        decision: plan(z.enum(['proceed', 'adapt', 'refer', 'stabilise-first'])),
      });
    },
    get 'risk-assessed'() {
      return riskCheckSchema();
    },
    get 'safety-plan-recorded'() {
      return z.strictObject({
        status: plan(z.enum(['made', 'reviewed', 'declined'])),
        parts: plan(list(z.enum(safetyPlanParts)).exactOptional()),
      });
    },
    get 'care-escalated'() {
      return z.strictObject({
        to: plan(z.enum(['crisis-service', 'emergency', 'psychiatry', 'prescriber', 'primary-care'])),
        outcome: plan(z.enum(['accepted', 'waiting', 'declined']).exactOptional()),
      });
    },
    get 'care-coordinated'() {
      return z.strictObject({
        with: plan(
          z.enum([
            'prescriber',
            'psychiatry',
            'primary-care',
            'other-therapist',
            'guardian',
            'school',
            'other',
          ]),
        ),
        status: plan(z.enum(['in-place', 'requested', 'declined', 'withheld'])),
        reason: plan(
          z.enum(['confidential-care', 'risk-from-guardian', 'patient-preference', 'other']).exactOptional(),
        ),
      });
    },
    get 'medication-recorded'() {
      return z.strictObject({
        kind: plan(z.enum(['antidepressant', 'mood-stabiliser', 'antipsychotic', 'other'])),
        status: plan(z.enum(['none', 'started', 'continued', 'changed', 'stopped'])),
      });
    },
    get 'treatment-paused'() {
      return z.strictObject({
        reason: plan(z.enum(['stabilisation', 'planned-break', 'illness', 'birth', 'other'])),
      });
    },
    get 'treatment-resumed'() {
      return z.strictObject({ stabilised: plan(z.boolean().exactOptional()) });
    },
    get 'measure-taken'() {
      return z.strictObject({
        instrument: plan(idText()),
        total: plan(amount()),
        riskItem: plan(count(0, 10).exactOptional()),
        prorated: plan(z.boolean().exactOptional()),
        validatedVersion: plan(z.boolean().exactOptional()),
      });
    },
    get 'progress-reviewed'() {
      return z.strictObject({
        decision: plan(
          z.enum([
            'continue',
            'adapt',
            'add-medication',
            'other-treatment-offered',
            'other-treatment-declined',
          ]),
        ),
        cause: plan(z.enum(['medical', 'life-event', 'other']).exactOptional()),
      });
    },
    get 'step-omitted'() {
      return z.strictObject({
        step: plan(z.enum(omittableSteps)),
        reason: plan(
          z
            .enum(['clinical-judgement', 'patient-preference', 'not-possible', 'already-addressed', 'other'])
            .exactOptional(),
        ),
      });
    },
  };
}

/** A risk enquiry, as an event of its own or inside a session. */
export function riskCheckSchema(): z.ZodType<RiskCheck> {
  return buildRiskCheck();
}

function buildRiskCheck() {
  return z.strictObject({
    asked: plan(z.boolean().exactOptional()),
    level: plan(z.enum(riskLevels).exactOptional()),
    basis: plan(list(z.enum(riskBases)).exactOptional()),
    answers: plan(idText().exactOptional()),
  });
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof buildRiskCheck>>>, RiskCheck>;
true satisfies Same<OutputsOf<ReturnType<typeof build>>, CareData>;
