import type * as medplum from '@medplum/fhirtypes';
import type * as r4 from 'fhir/r4.js';
import { expectTypeOf, test } from 'vitest';
import type * as own from '../../../src/fhir/definitions/types.js';

// The compiler judges; at run time there is nothing to see.
test('what is defined here can be handed to @types/fhir and to Medplum', () => {
  expectTypeOf<own.StructureDefinition>().toExtend<r4.StructureDefinition>();
  expectTypeOf<own.StructureDefinition>().toExtend<medplum.StructureDefinition>();
  expectTypeOf<own.CodeSystem>().toExtend<r4.CodeSystem>();
  expectTypeOf<own.CodeSystem>().toExtend<medplum.CodeSystem>();
  expectTypeOf<own.ValueSet>().toExtend<r4.ValueSet>();
  expectTypeOf<own.ValueSet>().toExtend<medplum.ValueSet>();
  expectTypeOf<own.PlanDefinition>().toExtend<r4.PlanDefinition>();
  expectTypeOf<own.PlanDefinition>().toExtend<medplum.PlanDefinition>();
  expectTypeOf<own.ActivityDefinition>().toExtend<r4.ActivityDefinition>();
  expectTypeOf<own.ActivityDefinition>().toExtend<medplum.ActivityDefinition>();
  // The judge can say no: a status that R4 does not have.
  expectTypeOf<Omit<own.ValueSet, 'status'> & { status: 'final' }>().not.toExtend<r4.ValueSet>();
});
