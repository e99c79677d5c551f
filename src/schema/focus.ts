import * as z from 'zod';
import type { FocusData } from '../model/course.js';
import type { AreaId, CanonicalArea } from '../model/vocabulary.js';
import { areaAliases, canonicalAreas, disputeStages } from '../model/vocabulary.js';
import { freeText, idText, list, partialDate, plan, process, thirdParty } from './field.js';
import type { OutputsOf, Same, SchemasOf } from './same.js';

/** A focal area: canonical, by another name, or a protocol's own (`x-` and kebab-case). */
export function areaId(): z.ZodType<AreaId> {
  return z.union([
    z.enum(canonicalAreas),
    z.templateLiteral(['x-', z.string().regex(/^[a-z0-9-]{1,40}$/)]),
    z.enum(aliases).transform((alias) => areaAliases[alias]),
  ]);
}

type Aliased = keyof typeof areaAliases;

const aliases: readonly Aliased[] = Object.keys(areaAliases).filter(isAlias);

function isAlias(name: string): name is Aliased {
  return Object.hasOwn(areaAliases, name);
}

/** One area, under any of its names. */
function areaCalled<A extends CanonicalArea>(area: A) {
  const names = [area, ...aliases.filter((alias) => areaAliases[alias] === area)];
  return z.enum(names).transform(() => area);
}

const texts = () => process(list(freeText()).exactOptional());
const flag = () => plan(z.boolean().exactOptional());
const somebody = () => thirdParty(idText().exactOptional());
const people = () => thirdParty(list(idText()).exactOptional());

/** Schemas of the events of the focus: see `model/focus.ts` for what each field means. */
export function focusSchemas(): SchemasOf<FocusData> {
  return build();
}

function build() {
  const links = {
    area: plan(areaId()),
    people: people(),
    timeline: plan(list(idText()).exactOptional()),
  };
  return {
    get 'focus-proposed'() {
      return z.strictObject(links);
    },
    get 'focus-activated'() {
      return z.strictObject({
        ...links,
        rank: plan(z.enum(['primary', 'secondary']).exactOptional()),
        agreed: flag(),
      });
    },
    get 'focus-detailed'() {
      return z.discriminatedUnion('area', [
        z.strictObject({
          area: plan(areaCalled('grief')),
          loss: plan(z.enum(['death', 'perinatal', 'ambiguous']).exactOptional()),
          deceased: somebody(),
          circumstances: process(freeText().exactOptional()),
          positives: texts(),
          negatives: texts(),
          ambivalenceExplored: flag(),
          unfinished: texts(),
          ritualsAttended: flag(),
          avoidances: texts(),
          anniversaries: texts(),
          restorationSteps: texts(),
          newTies: people(),
        }),
        z.strictObject({
          area: plan(areaCalled('role-dispute')),
          otherParty: somebody(),
          issues: texts(),
          patientExpects: texts(),
          otherExpects: thirdParty(list(freeText()).exactOptional()),
          otherViewUnknowable: flag(),
          stage: plan(z.enum(disputeStages).exactOptional()),
          openness: plan(z.enum(['overt', 'covert']).exactOptional()),
          efforts: texts(),
          outcome: plan(z.enum(['renegotiated', 'accepted', 'dissolved']).exactOptional()),
          mourningAddressed: flag(),
        }),
        z.strictObject({
          area: plan(areaCalled('role-transition')),
          oldRole: process(freeText().exactOptional()),
          newRole: process(freeText().exactOptional()),
          changedOn: plan(partialDate().exactOptional()),
          chosen: flag(),
          expected: flag(),
          oldPositives: texts(),
          oldNegatives: texts(),
          newPositives: texts(),
          newNegatives: texts(),
          lossesExplored: flag(),
          gainsRaisedByPatient: flag(),
          skills: texts(),
          supports: people(),
          milestones: texts(),
        }),
        z.strictObject({
          area: plan(areaCalled('interpersonal-deficits')),
          othersExcluded: flag(),
          patterns: texts(),
          pastRelationships: texts(),
          recentExamples: process(
            list(
              z.strictObject({ happened: plan(partialDate().exactOptional()), person: somebody() }),
            ).exactOptional(),
          ),
          ladder: texts(),
          contactsTried: texts(),
          adaptation: plan(
            z
              .enum([
                'none',
                'longer-course',
                'other-treatment-considered',
                'medication-considered',
                'group',
                'other',
              ])
              .exactOptional(),
          ),
        }),
        z.strictObject({
          area: plan(z.literal('lost-healthy-self')),
          before: texts(),
          losses: texts(),
          lossesExplored: flag(),
          newGoals: texts(),
        }),
      ]);
    },
    get 'focus-closed'() {
      return z.strictObject({
        area: plan(areaId()),
        outcome: plan(z.enum(['resolved', 'improved', 'changed', 'parked', 'dropped'])),
        changedTo: plan(areaId().exactOptional()),
        agreed: flag(),
        reason: plan(
          z.enum(['hidden-event', 'life-event', 'better-fit', 'patient-preference', 'other']).exactOptional(),
        ),
      });
    },
  };
}

true satisfies Same<OutputsOf<ReturnType<typeof build>>, FocusData>;
