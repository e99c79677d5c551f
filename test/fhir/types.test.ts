import type * as Medplum from '@medplum/fhirtypes';
import type * as R4 from 'fhir/r4.js';
import { describe, expectTypeOf, test } from 'vitest';
import type * as Ours from '../../src/fhir/index.js';

/** What is written here can be handed to code that is typed by either of the two packages, which nobody needs. */
describe('our resources', () => {
  test('are those of @types/fhir', () => {
    expectTypeOf<Ours.EpisodeOfCare>().toExtend<R4.EpisodeOfCare>();
    expectTypeOf<Ours.CarePlan>().toExtend<R4.CarePlan>();
    expectTypeOf<Ours.Encounter>().toExtend<R4.Encounter>();
    expectTypeOf<Ours.Observation>().toExtend<R4.Observation>();
    expectTypeOf<Ours.Procedure>().toExtend<R4.Procedure>();
    expectTypeOf<Ours.ClinicalImpression>().toExtend<R4.ClinicalImpression>();
    expectTypeOf<Ours.Condition>().toExtend<R4.Condition>();
    expectTypeOf<Ours.MedicationStatement>().toExtend<R4.MedicationStatement>();
    expectTypeOf<Ours.RelatedPerson>().toExtend<R4.RelatedPerson>();
    expectTypeOf<Ours.Task>().toExtend<R4.Task>();
    expectTypeOf<Ours.DetectedIssue>().toExtend<R4.DetectedIssue>();
    expectTypeOf<Ours.Flag>().toExtend<R4.Flag>();
    expectTypeOf<Ours.Provenance>().toExtend<R4.Provenance>();
    expectTypeOf<Ours.OperationOutcome>().toExtend<R4.OperationOutcome>();
    expectTypeOf<Ours.Bundle>().toExtend<R4.Bundle>();
  });

  test('are those of @medplum/fhirtypes', () => {
    expectTypeOf<Ours.EpisodeOfCare>().toExtend<Medplum.EpisodeOfCare>();
    expectTypeOf<Ours.CarePlan>().toExtend<Medplum.CarePlan>();
    expectTypeOf<Ours.Encounter>().toExtend<Medplum.Encounter>();
    expectTypeOf<Ours.Observation>().toExtend<Medplum.Observation>();
    expectTypeOf<Ours.Procedure>().toExtend<Medplum.Procedure>();
    expectTypeOf<Ours.ClinicalImpression>().toExtend<Medplum.ClinicalImpression>();
    expectTypeOf<Ours.Condition>().toExtend<Medplum.Condition>();
    expectTypeOf<Ours.MedicationStatement>().toExtend<Medplum.MedicationStatement>();
    expectTypeOf<Ours.RelatedPerson>().toExtend<Medplum.RelatedPerson>();
    expectTypeOf<Ours.Task>().toExtend<Medplum.Task>();
    expectTypeOf<Ours.DetectedIssue>().toExtend<Medplum.DetectedIssue>();
    expectTypeOf<Ours.Flag>().toExtend<Medplum.Flag>();
    expectTypeOf<Ours.Provenance>().toExtend<Medplum.Provenance>();
    expectTypeOf<Ours.OperationOutcome>().toExtend<Medplum.OperationOutcome>();
    expectTypeOf<Ours.Bundle>().toExtend<Medplum.Bundle>();
  });
});
