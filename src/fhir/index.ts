/**
 * FHIR R4 (4.0.1): a course as resources and back; protocols and interventions as definitions; the code systems,
 * value sets and extensions they use. Nothing of FHIR is needed at run time.
 * @packageDocumentation
 */
export type { PartialDate } from '../lib/partial-date.js';
export type { Err, Ok, Result } from '../lib/result.js';
export type { Course, EventType } from '../model/course.js';
export type { Intervention } from '../model/intervention.js';
export type { Protocol } from '../model/protocol.js';
export type { Report } from '../model/report.js';
export type { RuleId } from '../model/rule-ids.js';
export type { Refusal, RefusalCode } from '../model/state.js';
export type { RedactionPolicy, RedactionPolicyId } from '../privacy/policy.js';
export type { CodeSystemOptions } from './codes/code-systems.js';
export { codeSystems, valueSets } from './codes/code-systems.js';
export { displayOf } from './codes/local-codes.js';
export type { InstrumentCodes, LoincCode } from './codes/loinc.js';
export { loincCodes, loincNotice, riskItemCoding, scoreCoding } from './codes/loinc.js';
export type * from './datatypes.js';
export { activityDefinition } from './definitions/activity-definition.js';
export type { DefinitionOptions } from './definitions/definition.js';
export { definitionNotice } from './definitions/definition.js';
export type { PlanOptions } from './definitions/plan-definition.js';
export { planDefinition } from './definitions/plan-definition.js';
export { structureDefinitions } from './definitions/structure-definitions.js';
export type * from './definitions/types.js';
export type { FhirReading } from './from-fhir.js';
export { fromFhir } from './from-fhir.js';
export type { FhirFault, Loss, LossReason } from './losses.js';
export type { DataFault } from './operation-outcome.js';
export { operationOutcome } from './operation-outcome.js';
export type { CodeSystemName, FhirOptions, LocalCode, NameOptions } from './options.js';
export { defaultBase } from './options.js';
export type * from './resources.js';
export type { BundleOptions } from './to-bundles.js';
export { resolve, toBundles } from './to-bundles.js';
export { toFhir } from './to-fhir.js';
