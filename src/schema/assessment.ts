import * as z from 'zod';
import type { AssessmentData } from '../model/course.js';
import { listeningTopics } from '../model/vocabulary.js';
import {
  count,
  freeText,
  identifier,
  idText,
  list,
  partialDate,
  plan,
  process,
  thirdParty,
} from './field.js';
import { areaId } from './focus.js';
import type { OutputsOf, Same, SchemasOf } from './same.js';

const acceptance = () => z.enum(['accepted', 'accepted-with-amendments', 'declined']);
const hindrance = () => z.enum(['speech', 'interpreter', 'other']).exactOptional();
const topicAnswer = () => z.enum(['present', 'absent', 'not-asked']).exactOptional();

/** Schemas of the events of assessment and framing: see `model/assessment.ts` for what each field means. */
export function assessmentSchemas(): SchemasOf<AssessmentData> {
  return build();
}

function build() {
  const terms = {
    sessions: plan(
      z
        .strictObject({ min: plan(count(1, 999)), max: plan(count(1, 999)) })
        .refine((range) => range.min <= range.max, 'a range with min no greater than max')
        .exactOptional(),
    ),
    everyDays: plan(count(1, 366).exactOptional()),
    minutes: plan(count(1, 600).exactOptional()),
    reviewOn: plan(partialDate().exactOptional()),
    limitTold: plan(z.boolean().exactOptional()),
  };
  return {
    get 'medical-model-explained'() {
      return z.strictObject({
        idiom: plan(z.enum(['medical', 'culturally-adapted']).exactOptional()),
      });
    },
    get 'sick-role-recorded'() {
      return z.strictObject({
        status: plan(z.enum(['given', 'limited', 'reviewed', 'ended', 'not-used'])),
      });
    },
    get 'timeline-event-added'() {
      return z.strictObject({
        kind: plan(
          z.enum([
            'onset',
            'worsening',
            'improvement',
            'death',
            'dispute',
            'role-change',
            'separation',
            'isolation',
            'other',
          ]),
        ),
        happened: plan(partialDate().exactOptional()),
        relation: plan(z.enum(['before-onset', 'near-onset', 'after-onset']).exactOptional()),
        person: thirdParty(idText().exactOptional()),
      });
    },
    get 'person-described'() {
      return personSchema();
    },
    get 'inventory-recorded'() {
      return z.strictObject({
        status: plan(z.enum(['begun', 'completed', 'updated'])),
        scope: plan(z.enum(['full', 'focused']).exactOptional()),
        place: plan(z.enum(['sessions', 'pre-group', 'intake', 'earlier-course']).exactOptional()),
        sparseNetwork: plan(z.boolean().exactOptional()),
        topics: process(topicsSchema().exactOptional()),
        changesNearOnsetAsked: plan(z.boolean().exactOptional()),
        hasConfidant: plan(z.boolean().exactOptional()),
      });
    },
    get 'formulation-shared'() {
      return z.strictObject({
        area: plan(areaId().exactOptional()),
        diagnosisNamed: plan(z.boolean().exactOptional()),
        illnessFrame: plan(z.boolean().exactOptional()),
        people: thirdParty(list(idText()).exactOptional()),
        timeline: plan(list(idText()).exactOptional()),
        planExplained: plan(z.boolean().exactOptional()),
        timeLimitNamed: plan(z.boolean().exactOptional()),
        teachBack: plan(z.boolean().exactOptional()),
        teachBackHindered: plan(hindrance()),
        acceptance: plan(acceptance().exactOptional()),
        text: process(freeText().exactOptional()),
      });
    },
    get 'formulation-answered'() {
      return z.strictObject({
        acceptance: plan(acceptance()),
        teachBack: plan(z.boolean().exactOptional()),
        teachBackHindered: plan(hindrance()),
      });
    },
    get 'contract-agreed'() {
      return z.strictObject(terms);
    },
    get 'contract-amended'() {
      return z.strictObject({
        ...terms,
        reason: plan(
          z.enum(['extended', 'shortened', 'cadence', 'residual-symptoms', 'early-recovery', 'other']),
        ),
      });
    },
  };
}

function topicsSchema() {
  const [support, conflict, loss, roleChange, loneliness, blocked] = listeningTopics;
  return z.strictObject({
    [support]: process(topicAnswer()),
    [conflict]: process(topicAnswer()),
    [loss]: process(topicAnswer()),
    [roleChange]: process(topicAnswer()),
    [loneliness]: process(topicAnswer()),
    [blocked]: process(topicAnswer()),
  });
}

function personSchema() {
  return z.strictObject({
    person: thirdParty(idText()),
    alias: identifier(z.string().max(80).exactOptional()),
    relationship: thirdParty(
      z
        .enum([
          'partner',
          'former-partner',
          'parent',
          'child',
          'sibling',
          'other-family',
          'friend',
          'colleague',
          'supervisor',
          'neighbour',
          'acquaintance',
          'other',
        ])
        .exactOptional(),
    ),
    status: thirdParty(z.enum(['current', 'past', 'estranged', 'deceased']).exactOptional()),
    diedOn: thirdParty(partialDate().exactOptional()),
    closeness: thirdParty(count(1, 10).exactOptional()),
    contact: thirdParty(z.enum(['daily', 'weekly', 'monthly', 'rarely', 'none']).exactOptional()),
    quality: thirdParty(z.enum(['good', 'mixed', 'strained', 'distant']).exactOptional()),
    support: thirdParty(z.enum(['given', 'received', 'both', 'none']).exactOptional()),
    confidant: thirdParty(z.boolean().exactOptional()),
    conflict: thirdParty(z.boolean().exactOptional()),
    expectsOfThem: thirdParty(list(freeText()).exactOptional()),
    expectsOfPatient: thirdParty(list(freeText()).exactOptional()),
    recentChange: thirdParty(
      z
        .enum(['closer', 'more-distant', 'conflict', 'separation', 'death', 'illness', 'none'])
        .exactOptional(),
    ),
    violence: thirdParty(z.enum(['none', 'past', 'suspected', 'current']).exactOptional()),
    safetyReviewed: thirdParty(z.boolean().exactOptional()),
  });
}

true satisfies Same<OutputsOf<ReturnType<typeof build>>, AssessmentData>;
