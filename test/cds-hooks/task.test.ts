import type { Task as MedplumTask } from '@medplum/fhirtypes';
import type * as r4 from 'fhir/r4.js';
import { expect, expectTypeOf, test } from 'vitest';
import type { ToDo } from '../../src/cds-hooks/index.js';
import { cards } from '../../src/cds-hooks/index.js';
import { faultsIn } from '../support/fhir/validate.js';
import { reportOf, wildReports, worked } from './reports.js';

test('a Task that a card proposes is one of R4, by its type', () => {
  expectTypeOf<ToDo>().toExtend<r4.Task>();
  expectTypeOf<ToDo>().toExtend<MedplumTask>();
});

test('and by what examines our FHIR', () => {
  const suggest = { patient: { reference: 'Patient/77' }, carePlan: { reference: 'CarePlan/5' } };
  const reports = [reportOf(worked('high-risk-no-plan')), ...wildReports.slice(0, 60)];
  const tasks = reports.flatMap((report) =>
    report.findings.flatMap((finding) =>
      cards({ ...report, findings: [finding] }, { suggest }).cards.flatMap(({ suggestions = [] }) =>
        suggestions.flatMap(({ actions }) => actions.map(({ resource }) => resource)),
      ),
    ),
  );
  expect(tasks.length).toBeGreaterThan(100);
  expect(tasks.slice(0, 200).flatMap((task) => faultsIn(task))).toEqual([]);
});
