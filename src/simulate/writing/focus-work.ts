import { dateOfDay } from '../../lib/partial-date.js';
import type { EventData } from '../../model/course.js';
import type { GriefDetail, RoleTransitionDetail } from '../../model/focus.js';
import type { AreaId } from '../../model/vocabulary.js';
import * as words from '../words.js';
import { livingPeople } from './people.js';
import type { Scribe } from './scribe.js';

/** What is recorded of an area at one time. */
export type Detail = EventData['focus-detailed'];

/** What is known of an area when it is taken up: why it is grief without a death; that nothing else explains deficits. */
export function detailAtStart(scribe: Scribe, area: AreaId): Detail | undefined {
  const { chance, plan } = scribe;
  const { loss } = plan.focus;
  if (area === 'grief' && loss !== 'death') return { area, loss };
  if (area !== 'interpersonal-deficits') return undefined;
  return {
    area,
    othersExcluded: true,
    patterns: chance.some(words.patterns, 2),
    adaptation: plan.focus.adaptation,
  };
}

/** What the work begins with: whom and what it is about, and both sides of it. */
export function detailFirst(scribe: Scribe, area: AreaId): Detail | undefined {
  const { chance } = scribe;
  const person = whom(scribe, area);
  const { dispute } = scribe.plan.focus;
  switch (area) {
    case 'grief':
      return { area, ...lossOf(scribe), avoidances: chance.some(words.avoidances, 1) };
    case 'role-dispute':
      return {
        area,
        ...(person === undefined ? {} : { otherParty: person }),
        issues: chance.some(words.issues, chance.whole(1, 2)),
        patientExpects: chance.some(words.expectationsOfOthers, chance.whole(1, 2)),
        ...(chance.oneIn(8)
          ? { otherViewUnknowable: true }
          : { otherExpects: chance.some(words.expectationsOfPatients, chance.whole(1, 2)) }),
        stage: dispute.stage,
        openness: dispute.openness,
        ...(dispute.stage === 'dissolution' ? { mourningAddressed: true } : {}),
      };
    case 'role-transition':
      return mourned(scribe);
    case 'interpersonal-deficits':
      return {
        area,
        recentExamples: [
          {
            happened: dateOfDay(scribe.journal.day - chance.whole(1, 6)),
            ...(person === undefined ? {} : { person }),
          },
        ],
        pastRelationships: chance.some(words.pastRelationships, 1),
        ladder: [...words.ladder],
      };
    case 'lost-healthy-self':
      return {
        area,
        before: chance.some(words.healthyDays, 1),
        losses: chance.some(words.lostToIllness, 2),
        lossesExplored: true,
      };
    default:
      // An area of a protocol’s own: what belongs to its record is not known.
      return undefined;
  }
}

/** What the work goes into further. */
export function detailFurther(scribe: Scribe, area: AreaId): Detail | undefined {
  const { chance, plan } = scribe;
  switch (area) {
    case 'grief':
      return {
        area,
        positives: chance.some(words.goodMemories, 2),
        negatives: chance.oneIn(8) ? [] : chance.some(words.badMemories, chance.whole(1, 2)),
        ambivalenceExplored: true,
        unfinished: chance.some(words.unfinished, 1),
      };
    case 'role-dispute':
      return { area, efforts: chance.some(words.efforts, chance.whole(1, 2)) };
    case 'role-transition':
      return {
        area,
        newPositives: plan.focus.transition.gained,
        newNegatives: plan.focus.transition.hard,
        skills: chance.some(words.skills, 1),
      };
    case 'interpersonal-deficits':
      return { area, contactsTried: words.ladder.slice(0, 2) };
    case 'lost-healthy-self':
      return { area, newGoals: chance.some(words.newGoals, chance.whole(1, 2)) };
    default:
      return undefined;
  }
}

/** What came of it. */
export function detailLast(scribe: Scribe, area: AreaId): Detail | undefined {
  const { chance, plan } = scribe;
  const supports = livingPeople(scribe).slice(-2);
  switch (area) {
    case 'grief':
      return {
        area,
        restorationSteps: chance.some(words.firstStepsBack, chance.whole(1, 2)),
        newTies: supports,
      };
    case 'role-dispute': {
      const { outcome } = plan.focus.dispute;
      return outcome === 'dissolved'
        ? { area, stage: 'dissolution', outcome, mourningAddressed: true }
        : { area, stage: 'renegotiation', outcome };
    }
    case 'role-transition':
      return { area, supports, milestones: chance.some(words.milestones, 1) };
    case 'interpersonal-deficits':
      return { area, contactsTried: words.ladder.slice(0, 3) };
    default:
      return undefined;
  }
}

/** Whom an area concerns, if that person is on record by now. */
function whom({ plan, journal }: Scribe, area: AreaId): string | undefined {
  const person = plan.cast.concerned[area];
  return person !== undefined && journal.known.has(person) ? person : undefined;
}

function lossOf(scribe: Scribe): Omit<GriefDetail, 'area'> {
  const { plan, chance } = scribe;
  const deceased = whom(scribe, 'grief');
  const { loss } = plan.focus;
  return {
    ...(loss === 'death' && chance.oneIn(2) ? {} : { loss }),
    ...(deceased === undefined ? {} : { deceased }),
    circumstances: chance.pick(words.circumstances),
    ritualsAttended: chance.oneIn(2),
  };
}

/** What was lost comes before what there is to gain, unless the patient speaks of that unasked. */
function mourned({ plan, chance }: Scribe): RoleTransitionDetail {
  const { oldRole, newRole, lost, relieved, gained } = plan.focus.transition;
  const unasked = chance.oneIn(8);
  return {
    area: 'role-transition',
    oldRole,
    newRole,
    changedOn: dateOfDay(plan.history.trigger).slice(0, 7),
    chosen: chance.oneIn(3),
    expected: chance.oneIn(2),
    oldPositives: lost,
    oldNegatives: relieved,
    lossesExplored: true,
    ...(unasked ? { newPositives: gained, gainsRaisedByPatient: true } : {}),
  };
}
