/**
 * The closed vocabularies of a course. Each tuple is the only list of its words; the union beside it is derived.
 * Meanings and clinical sources: docs/glossary.md.
 */

/** What a record can claim to document in full. Absence inside a claimed aspect means not done. */
export const aspects = [
  'risk',
  'mood',
  'measures',
  'interventions',
  'incidents',
  'tasks',
  'inventory',
  'timeline',
  'formulation',
  'contract',
  'focus',
  'ending',
  'condition',
  'care',
  'framing',
  'sessions',
  'phases',
  'closure',
] as const;
/** One of the {@link aspects}. */
export type Aspect = (typeof aspects)[number];

/** How bad a departure is: an error asks for action, a warning for a look, info for nothing. */
export const severities = ['error', 'warning', 'info'] as const;
/** One of the {@link severities}. */
export type Severity = (typeof severities)[number];

/** From which severity on a check fails, the default first. */
export const failLevels = ['error', 'warning', 'info', 'never'] as const;
/** One of the {@link failLevels}. */
export type FailLevel = (typeof failLevels)[number];

/** The kinds of rule. */
export const categories = [
  'safety',
  'structure',
  'focus',
  'technique',
  'homework',
  'termination',
  'measurement',
  'documentation',
] as const;
/** One of the {@link categories}. */
export type Category = (typeof categories)[number];

/** What a phase is for; rules ask for the role, never for a protocol's own phase id. */
export const phaseRoles = ['initial', 'middle', 'ending', 'maintenance'] as const;
/** One of the {@link phaseRoles}. */
export type PhaseRole = (typeof phaseRoles)[number];

/** The focal areas that the protocols ship with. `lost-healthy-self` belongs to IPSRT. */
export const canonicalAreas = [
  'grief',
  'role-dispute',
  'role-transition',
  'interpersonal-deficits',
  'lost-healthy-self',
] as const;
/** One of the {@link canonicalAreas}. */
export type CanonicalArea = (typeof canonicalAreas)[number];
/** A focal area: one of the canonical ones, or a protocol's own, written `x-…`. */
export type AreaId = CanonicalArea | `x-${string}`;

/** Other names of the focal areas. They are accepted when a record is read, and stored under the canonical id. */
export const areaAliases = {
  'complicated-bereavement': 'grief',
  bereavement: 'grief',
  'interpersonal-dispute': 'role-dispute',
  'interpersonal-conflict': 'role-dispute',
  'life-change': 'role-transition',
  'interpersonal-sensitivity': 'interpersonal-deficits',
  'interpersonal-sensitivities': 'interpersonal-deficits',
  'loneliness-isolation': 'interpersonal-deficits',
  'social-isolation': 'interpersonal-deficits',
} as const;

/** The 24 interventions of the catalog, in its order. Ids are frozen. */
export const interventions = [
  'interpersonal-inventory',
  'communication-analysis',
  'decision-analysis',
  'role-play',
  'grief-work',
  'role-disputes-resolution',
  'role-transitions-support',
  'interpersonal-deficits-work',
  'affect-exploration',
  'linking-affect-to-interpersonal-events',
  'sick-role-assignment',
  'encouragement-of-affect',
  'exploratory-techniques',
  'directive-techniques',
  'psychoeducation-about-depression',
  'termination-work',
  'clarification',
  'direct-elicitation',
  'ipt-case-formulation',
  'timeline-of-symptoms-and-events',
  'therapeutic-relationship-as-model',
  'social-support-network-mapping',
  'work-on-communication-patterns',
  'social-skills-training',
] as const;
/** One of the 24 {@link interventions}. */
export type InterventionId = (typeof interventions)[number];

/** What else a session can hold: not in the catalog, some of it not IPT. */
export const otherTechniques = [
  'interpretation',
  'safety-work',
  'symptom-review',
  'medication-review',
  'support-mobilising',
  'rhythm-work',
  'cognitive-restructuring',
  'behavioural-activation',
  'exposure',
  'childhood-exploration',
  'other',
] as const;
/** One of the {@link otherTechniques}. */
export type OtherTechnique = (typeof otherTechniques)[number];
/** Anything that a session can hold as a technique. */
export type TechniqueId = InterventionId | OtherTechnique;

/** Conditions that a rule or a protocol speaks of. `other` takes the rest; the host keeps its own codes. */
export const conditions = [
  'major-depression',
  'persistent-depression',
  'subthreshold-depression',
  'psychotic-depression',
  'bipolar-disorder',
  'severe-mania',
  'managed-hypomania',
  'acute-psychosis',
  'impaired-reality-testing',
  'prolonged-grief',
  'ptsd',
  'generalised-anxiety',
  'social-anxiety',
  'panic',
  'specific-phobia',
  'ocd',
  'bulimia',
  'binge-eating',
  'substance-dependence-severe',
  'substance-use',
  'borderline-personality',
  'intellectual-disability',
  'severe-dementia',
  'acute-suicidality',
  'homicidality',
  'adjustment-problem',
  'other',
] as const;
/** One of the {@link conditions}. */
export type ConditionId = (typeof conditions)[number];

/** The clinician's own judgement of suicide risk. The library records it and never computes it. */
export const riskLevels = ['none-identified', 'low', 'moderate', 'high'] as const;
/** One of the {@link riskLevels}. */
export type RiskLevel = (typeof riskLevels)[number];

/** What a risk judgement rests on. */
export const riskBases = [
  'direct-question',
  'suicide-scale',
  'questionnaire-item',
  'clinical-judgement',
  'informant',
] as const;
/** One of the {@link riskBases}. */
export type RiskBasis = (typeof riskBases)[number];

/** The six parts of a safety plan (Stanley & Brown 2012). */
export const safetyPlanParts = [
  'warning-signs',
  'own-coping',
  'distracting-contacts-and-places',
  'people-who-can-help',
  'professionals-and-services',
  'means-safety',
] as const;
/** One of the {@link safetyPlanParts}. */
export type SafetyPlanPart = (typeof safetyPlanParts)[number];

/** The six topics that an interpersonal inventory listens for. */
export const listeningTopics = [
  'support',
  'conflict',
  'loss',
  'role-change',
  'loneliness',
  'blocked-communication',
] as const;
/** One of the {@link listeningTopics}. */
export type ListeningTopic = (typeof listeningTopics)[number];

/** The stage of a role dispute. */
export const disputeStages = ['renegotiation', 'impasse', 'dissolution'] as const;
/** One of the {@link disputeStages}. */
export type DisputeStage = (typeof disputeStages)[number];

/** Why a course was closed. What it achieved is a separate thing, computed from its measures. */
export const closureReasons = [
  'completed',
  'early-remission',
  'dropout',
  'transferred',
  'escalated',
  'non-response',
  'died',
  'other',
] as const;
/** One of the {@link closureReasons}. */
export type ClosureReason = (typeof closureReasons)[number];

/** Coded reasons for a waiver or a correction. */
export const judgementReasons = [
  'clinical-judgement',
  'already-addressed',
  'in-supervision',
  'patient-preference',
  'protocol-variant',
  'data-wrong',
  'other',
] as const;
/** One of the {@link judgementReasons}. */
export type JudgementReason = (typeof judgementReasons)[number];

/** Steps whose omission can be recorded outright, as an explicit no. */
export const omittableSteps = [
  'risk-assessment',
  'safety-plan',
  'preparation',
  'baseline-measure',
  'endpoint-measure',
  'medical-model',
  'timeline',
  'inventory',
  'formulation',
  'contract',
  'ending-review',
  'continuation-decision',
] as const;
/** One of the {@link omittableSteps}. */
export type OmittableStep = (typeof omittableSteps)[number];

/** How private a field is. Every field of the course schema carries one of these. */
export const privacyTags = ['plan', 'process', 'third-party', 'identifier'] as const;
/**
 * `plan`: ordinary clinical fact (sessions, scores, codes). `process`: what was said or felt in the room.
 * `third-party`: about a person who never consented. `identifier`: may point at a person outside the record.
 */
export type PrivacyTag = (typeof privacyTags)[number];
