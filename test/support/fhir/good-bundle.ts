import type {
  Bundle,
  BundleEntry,
  CodeableConcept,
  Extension,
  Identifier,
  Patient,
  Reference,
  Resource,
} from '@medplum/fhirtypes';

const base = 'https://example.org/ipt';
const patient: Reference<Patient> = { reference: 'Patient/17' };

/** A full url that can be told at a glance. */
const full = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const identifier = (value: string): Identifier[] => [{ system: `${base}/sid`, value }];
const local = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system: `${base}/CodeSystem/${system}`, code, display }],
});
const extension = (name: string, ...parts: Extension[]): Extension[] => [
  { url: `${base}/StructureDefinition/${name}`, extension: parts },
];

function created(n: number, value: string, resource: Resource): BundleEntry {
  const ifNoneExist = `identifier=${encodeURIComponent(`${base}/sid|${value}`)}`;
  return {
    fullUrl: full(n),
    resource,
    request: { method: 'POST', url: resource.resourceType, ifNoneExist },
  };
}

function updated(n: number, value: string, resource: Resource): BundleEntry {
  const condition = `identifier=${encodeURIComponent(`${base}/sid|${value}`)}`;
  return {
    fullUrl: full(n),
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}?${condition}` },
  };
}

/**
 * A transaction of twelve entries, written by hand from the R4 definitions and from nothing of this library: what an
 * IPT course may look like in a record. It is clean, and the mutants of the examiners are made from it.
 */
export const goodBundle: Bundle = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    updated(1, 'c1/course', {
      resourceType: 'EpisodeOfCare',
      extension: extension(
        'ipt-course',
        { url: 'phase', valueCode: 'middle' },
        { url: 'plannedSessions', valueInteger: 16 },
      ),
      identifier: identifier('c1/course'),
      status: 'active',
      type: [local('course', 'ipt', 'Interpersonal psychotherapy')],
      patient,
      period: { start: '2024-01-08' },
    }),
    updated(2, 'c1/goal-1', {
      resourceType: 'Goal',
      identifier: identifier('c1/goal-1'),
      lifecycleStatus: 'active',
      description: { text: 'Speak with the sister again' },
      subject: patient,
      startDate: '2024-02-01',
      target: [
        {
          measure: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
          detailQuantity: { value: 9, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' },
          dueDate: '2024-05-01',
        },
      ],
    }),
    updated(3, 'c1/plan', {
      resourceType: 'CarePlan',
      meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PSY' }] },
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
          valueReference: { reference: full(1) },
        },
        ...extension(
          'ipt-focal-area',
          { url: 'area', valueCode: 'role-dispute' },
          { url: 'person', valueReference: { reference: full(5) } },
        ),
      ],
      identifier: identifier('c1/plan'),
      instantiatesCanonical: [`${base}/PlanDefinition/ipt-adult|0.1.0`],
      status: 'active',
      intent: 'plan',
      subject: patient,
      period: { start: '2024-01-08' },
      goal: [{ reference: full(2) }],
      activity: [{ reference: { reference: full(9) } }],
    }),
    created(4, 'c1/session-1', {
      resourceType: 'Encounter',
      extension: extension('ipt-session', { url: 'number', valueInteger: 1 }),
      identifier: identifier('c1/session-1'),
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject: patient,
      episodeOfCare: [{ reference: full(1) }],
      period: { start: '2024-01-08T10:00:00+01:00', end: '2024-01-08T10:50:00+01:00' },
    }),
    created(5, 'c1/person-1', {
      resourceType: 'RelatedPerson',
      extension: extension('ipt-inventory-person', { url: 'closeness', valueInteger: 3 }),
      identifier: identifier('c1/person-1'),
      patient,
      relationship: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'SIS' }] },
      ],
    }),
    created(6, 'c1/technique-1', {
      resourceType: 'Procedure',
      identifier: identifier('c1/technique-1'),
      status: 'completed',
      code: local('technique', 'communication-analysis', 'Communication analysis'),
      subject: patient,
      encounter: { reference: full(4) },
      performedDateTime: '2024-01-08',
      reasonCode: [local('focal-area', 'role-dispute', 'Role dispute')],
    }),
    created(7, 'c1/phq-9-1', {
      resourceType: 'Observation',
      identifier: identifier('c1/phq-9-1'),
      status: 'final',
      category: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
        },
      ],
      code: {
        coding: [
          { system: 'http://loinc.org', code: '44261-6' },
          { system: `${base}/CodeSystem/instrument`, code: 'phq-9', display: 'PHQ-9' },
        ],
      },
      subject: patient,
      encounter: { reference: full(4) },
      effectiveDateTime: '2024-01-08',
      valueQuantity: { value: 17, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' },
      derivedFrom: [{ reference: full(8) }],
    }),
    created(8, 'c1/phq-9-answers-1', {
      resourceType: 'QuestionnaireResponse',
      identifier: { system: `${base}/sid`, value: 'c1/phq-9-answers-1' },
      status: 'completed',
      subject: patient,
      authored: '2024-01-08',
      item: [
        { linkId: '1', answer: [{ valueCoding: { system: 'http://loinc.org', code: 'LA6570-1' } }] },
        { linkId: '2', answer: [{ valueCoding: { system: 'http://loinc.org', code: 'LA6571-9' } }] },
      ],
    }),
    updated(9, 'c1/task-1', {
      resourceType: 'Task',
      identifier: identifier('c1/task-1'),
      status: 'in-progress',
      intent: 'plan',
      code: local('task-kind', 'homework', 'Between sessions'),
      focus: { reference: full(5) },
      for: patient,
      encounter: { reference: full(4) },
      owner: patient,
      restriction: { period: { start: '2024-01-08', end: '2024-01-15' } },
      output: [{ type: local('task-output', 'outcome', 'Outcome'), valueCode: 'partly' }],
    }),
    created(10, 'c1/finding-1', {
      resourceType: 'DetectedIssue',
      extension: extension('ipt-finding', { url: 'ruleVersion', valueString: '1' }),
      identifier: identifier('c1/finding-1'),
      status: 'final',
      code: local('finding', 'scores/stall', 'Scores have not fallen'),
      severity: 'moderate',
      patient,
      identifiedDateTime: '2024-03-01T09:30:00Z',
      implicated: [{ reference: full(7) }],
      mitigation: [
        { action: local('override-reason', 'in-supervision', 'Taken to supervision'), date: '2024-03-02' },
      ],
    }),
    updated(11, 'c1/flag-1', {
      resourceType: 'Flag',
      identifier: identifier('c1/flag-1'),
      status: 'inactive',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/flag-category', code: 'safety' }] },
      ],
      code: local('flag', 'suicide-risk', 'Risk of suicide'),
      subject: patient,
      period: { start: '2024-01-08', end: '2024-02' },
    }),
    created(12, 'c1/formulation', {
      resourceType: 'ClinicalImpression',
      identifier: identifier('c1/formulation'),
      status: 'completed',
      subject: patient,
      encounter: { reference: full(4) },
      date: '2024-01-22',
      protocol: [`${base}/PlanDefinition/ipt-adult`],
      summary: 'The depression began with the dispute.',
      supportingInfo: [{ reference: full(7) }],
    }),
  ],
};
