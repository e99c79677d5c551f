import type { Fit, Intervention } from '../model/intervention.js';
import type { InterventionId } from '../model/vocabulary.js';
import { interventions as ids } from '../model/vocabulary.js';
import { affectExploration } from './affect-exploration.js';
import { clarification } from './clarification.js';
import { communicationAnalysis } from './communication-analysis.js';
import { decisionAnalysis } from './decision-analysis.js';
import { directElicitation } from './direct-elicitation.js';
import { directiveTechniques } from './directive-techniques.js';
import { encouragementOfAffect } from './encouragement-of-affect.js';
import { exploratoryTechniques } from './exploratory-techniques.js';
import { griefWork } from './grief-work.js';
import { interpersonalDeficitsWork } from './interpersonal-deficits-work.js';
import { interpersonalInventory } from './interpersonal-inventory.js';
import { iptCaseFormulation } from './ipt-case-formulation.js';
import { linkingAffectToInterpersonalEvents } from './linking-affect-to-interpersonal-events.js';
import { psychoeducationAboutDepression } from './psychoeducation-about-depression.js';
import { roleDisputesResolution } from './role-disputes-resolution.js';
import { rolePlay } from './role-play.js';
import { roleTransitionsSupport } from './role-transitions-support.js';
import { sickRoleAssignment } from './sick-role-assignment.js';
import { socialSkillsTraining } from './social-skills-training.js';
import { socialSupportNetworkMapping } from './social-support-network-mapping.js';
import { terminationWork } from './termination-work.js';
import { therapeuticRelationshipAsModel } from './therapeutic-relationship-as-model.js';
import { timelineOfSymptomsAndEvents } from './timeline-of-symptoms-and-events.js';
import { workOnCommunicationPatterns } from './work-on-communication-patterns.js';

/** The 24 interventions by id, each with the keys of its lines: what a translation is measured by. */
export interface Catalog {
  readonly 'interpersonal-inventory': typeof interpersonalInventory;
  readonly 'communication-analysis': typeof communicationAnalysis;
  readonly 'decision-analysis': typeof decisionAnalysis;
  readonly 'role-play': typeof rolePlay;
  readonly 'grief-work': typeof griefWork;
  readonly 'role-disputes-resolution': typeof roleDisputesResolution;
  readonly 'role-transitions-support': typeof roleTransitionsSupport;
  readonly 'interpersonal-deficits-work': typeof interpersonalDeficitsWork;
  readonly 'affect-exploration': typeof affectExploration;
  readonly 'linking-affect-to-interpersonal-events': typeof linkingAffectToInterpersonalEvents;
  readonly 'sick-role-assignment': typeof sickRoleAssignment;
  readonly 'encouragement-of-affect': typeof encouragementOfAffect;
  readonly 'exploratory-techniques': typeof exploratoryTechniques;
  readonly 'directive-techniques': typeof directiveTechniques;
  readonly 'psychoeducation-about-depression': typeof psychoeducationAboutDepression;
  readonly 'termination-work': typeof terminationWork;
  readonly clarification: typeof clarification;
  readonly 'direct-elicitation': typeof directElicitation;
  readonly 'ipt-case-formulation': typeof iptCaseFormulation;
  readonly 'timeline-of-symptoms-and-events': typeof timelineOfSymptomsAndEvents;
  readonly 'therapeutic-relationship-as-model': typeof therapeuticRelationshipAsModel;
  readonly 'social-support-network-mapping': typeof socialSupportNetworkMapping;
  readonly 'work-on-communication-patterns': typeof workOnCommunicationPatterns;
  readonly 'social-skills-training': typeof socialSkillsTraining;
}

const byId: Catalog = {
  'interpersonal-inventory': interpersonalInventory,
  'communication-analysis': communicationAnalysis,
  'decision-analysis': decisionAnalysis,
  'role-play': rolePlay,
  'grief-work': griefWork,
  'role-disputes-resolution': roleDisputesResolution,
  'role-transitions-support': roleTransitionsSupport,
  'interpersonal-deficits-work': interpersonalDeficitsWork,
  'affect-exploration': affectExploration,
  'linking-affect-to-interpersonal-events': linkingAffectToInterpersonalEvents,
  'sick-role-assignment': sickRoleAssignment,
  'encouragement-of-affect': encouragementOfAffect,
  'exploratory-techniques': exploratoryTechniques,
  'directive-techniques': directiveTechniques,
  'psychoeducation-about-depression': psychoeducationAboutDepression,
  'termination-work': terminationWork,
  clarification,
  'direct-elicitation': directElicitation,
  'ipt-case-formulation': iptCaseFormulation,
  'timeline-of-symptoms-and-events': timelineOfSymptomsAndEvents,
  'therapeutic-relationship-as-model': therapeuticRelationshipAsModel,
  'social-support-network-mapping': socialSupportNetworkMapping,
  'work-on-communication-patterns': workOnCommunicationPatterns,
  'social-skills-training': socialSkillsTraining,
};

/** Which interventions are wanted. What is absent asks for nothing; a fit of `rare` or better counts. */
export interface InterventionFilter {
  readonly group?: Intervention['group'];
  readonly kind?: Intervention['kind'];
  readonly phase?: keyof Intervention['fit']['phase'];
  readonly area?: keyof Intervention['fit']['area'];
  /** How well it must fit the phase and the area that are named; `common` where absent. */
  readonly atLeast?: Exclude<Fit, 'not'>;
}

/**
 * The interventions, in the order of the catalog.
 * @example
 * interventions({ phase: 'middle', area: 'grief', atLeast: 'core' }).map(({ id }) => id);
 */
export function interventions(filter: InterventionFilter = {}): readonly Intervention[] {
  const { group, kind, phase, area, atLeast = 'common' } = filter;
  return ids
    .map((id): Intervention => byId[id])
    .filter(
      (entry) =>
        (group === undefined || entry.group === group) &&
        (kind === undefined || entry.kind === kind) &&
        (phase === undefined || fits(entry.fit.phase[phase], atLeast)) &&
        (area === undefined || fits(entry.fit.area[area], atLeast)),
    );
}

/**
 * One intervention.
 * @example
 * intervention('role-play').text.en.purpose;
 */
export function intervention<Id extends InterventionId>(id: Id): Catalog[Id] {
  return byId[id];
}

const order: readonly Fit[] = ['not', 'rare', 'common', 'core'];

/** Whether one fit is as good as another, or better. */
export function fits(fit: Fit, atLeast: Fit): boolean {
  return order.indexOf(fit) >= order.indexOf(atLeast);
}
