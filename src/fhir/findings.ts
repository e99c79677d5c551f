import type { CourseEvent } from '../model/course.js';
import type { Finding, Report } from '../model/report.js';
import { ruleCategory } from '../model/rule-categories.js';
import type { Severity } from '../model/vocabulary.js';
import type { CodeableConcept, Extension, Reference } from './datatypes.js';
import type { Stored } from './entries.js';
import { hostKey } from './hosted.js';
import type { Item } from './items.js';
import { hostOf } from './mappings.js';
import type { FhirOptions } from './options.js';
import type { DetectedIssue, Flag } from './resources.js';
import type { Writing } from './writing.js';
import { when } from './writing.js';

/**
 * The findings of a report as issues, and as flags where they concern safety; those of the report before that no longer
 * stand are closed. None where the server takes US Core only. Findings about the record itself, about waivers or about
 * the check are no issues of the patient’s, and stay out.
 */
export function issues(
  { report, previous }: FhirOptions,
  items: readonly Item[],
  to: Writing,
): readonly Stored[] {
  if (report === undefined || to.usCore) return [];
  const about: About = { report, places: placesOf(items, to), days: daysOf(items), to };
  const found = report.findings.filter(isClinical);
  const standing = new Set(found.map(({ fingerprint }) => fingerprint));
  const before = (previous?.findings ?? []).filter(isClinical);
  const gone = before.filter(({ fingerprint }) => !standing.has(fingerprint));
  const flagged = found.filter(isSafetyError);
  const raised = new Set(flagged.map(({ fingerprint }) => fingerprint));
  // A finding may stand and be no departure any more, or no error.
  const lowered = before.filter((finding) => isSafetyError(finding) && !raised.has(finding.fingerprint));
  return [
    ...found.map((finding) => issue(finding, about, [])),
    ...gone.map((finding) => issue(finding, about, [closing(report)])),
    ...flagged.map((finding) => flag(finding, about, isOver(finding, report) ? 'inactive' : 'active')),
    ...lowered.map((finding) => flag(finding, about, 'inactive')),
  ];
}

interface About {
  readonly report: Report;
  readonly places: ReadonlyMap<string, Reference>;
  readonly days: ReadonlyMap<string, string>;
  readonly to: Writing;
}

type Mitigation = NonNullable<DetectedIssue['mitigation']>[number];

function isClinical({ rule }: Finding): boolean {
  return rule !== 'record-integrity' && !rule.startsWith('waiver/') && !rule.startsWith('crash/');
}

// A flag is for who opens the chart: a recorded departure in safety, not a gap in the record.
function isSafetyError({ rule, kind, severity }: Finding): boolean {
  return ruleCategory(rule) === 'safety' && kind === 'fail' && severity === 'error';
}

// Somebody has answered it, or there is no treatment any more that it could be about.
function isOver({ waiver }: Finding, { status }: Report): boolean {
  return waiver !== undefined || status === 'closed';
}

const severities: Readonly<Record<Severity, DetectedIssue['severity']>> = {
  error: 'high',
  warning: 'moderate',
  info: 'low',
};

// R4 has no status for an issue that is settled.
function closing({ provenance }: Report): Mitigation {
  const date = when(provenance.asOf ?? undefined);
  return {
    action: { text: 'No longer found in the record.' },
    ...(date !== undefined && { date }),
  };
}

function issue(finding: Finding, { report, places, days, to }: About, closed: readonly Mitigation[]): Stored {
  const { kind, severity, message, at, waiver, fingerprint } = finding;
  const day = firstDay(finding, days);
  const implicated = [...new Set(at.map(({ event = '' }) => places.get(event)))].filter(
    (place) => place !== undefined,
  );
  const mitigation: Mitigation[] = [
    ...(waiver === undefined
      ? []
      : [
          {
            action: to.concept('override-reason', waiver.reason),
            ...(waiver.by !== undefined && {
              author: { type: 'Practitioner' as const, identifier: to.outside('writer', waiver.by) },
            }),
          },
        ]),
    ...closed,
  ];
  const resource: DetectedIssue = {
    resourceType: 'DetectedIssue',
    identifier: [to.identifier('finding', fingerprint)],
    extension: [{ url: to.names.extension('ipt-finding'), extension: details(finding, report) }],
    status: kind === 'fail' ? 'final' : 'preliminary',
    code: codeOf(finding, to),
    severity: closed.length > 0 ? 'low' : severities[severity],
    patient: to.patient,
    ...(day !== undefined && { identifiedDateTime: day }),
    ...(implicated.length > 0 && { implicated }),
    detail: message,
    ...(mitigation.length > 0 && { mitigation }),
  };
  return { resource, carried: ['ipt-finding'], hosts: [], events: [], changes: true };
}

// The words of a rule name its departure. Where the record cannot say, they would claim too much.
function codeOf({ rule, kind }: Finding, to: Writing): CodeableConcept {
  const concept = to.concept('finding', rule);
  if (kind === 'fail') return concept;
  const [{ display = rule, ...ours } = {}, ...theirs] = concept.coding ?? [];
  return { coding: [ours, ...theirs], text: `The record cannot say: ${display}` };
}

function details({ rule, kind, basis, at, sources, fingerprint }: Finding, report: Report): Extension[] {
  return [
    { url: 'rule', valueCode: rule },
    { url: 'ruleSet', valueString: report.provenance.ruleSet },
    { url: 'library', valueString: report.provenance.library },
    { url: 'kind', valueCode: kind },
    { url: 'basis', valueCode: basis },
    { url: 'fingerprint', valueString: fingerprint },
    ...at.map(({ pointer }) => ({ url: 'pointer', valueString: pointer || '/' })),
    ...sources.map(({ source }) => ({ url: 'source', valueCode: source })),
    ...sources.map(({ cite, locator }) => ({
      url: 'citation',
      valueString: locator === undefined ? cite : `${cite}, ${locator}`,
    })),
  ];
}

function flag(finding: Finding, { report, days, to }: About, status: Flag['status']): Stored {
  const start = firstDay(finding, days);
  const end = status === 'inactive' ? when(report.provenance.asOf ?? undefined) : undefined;
  const period = {
    ...(start !== undefined && !(end !== undefined && end < start) && { start }),
    ...(end !== undefined && { end }),
  };
  const resource: Flag = {
    resourceType: 'Flag',
    identifier: [to.identifier('flag', finding.fingerprint)],
    status,
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/flag-category',
            code: 'safety',
            display: 'Safety',
          },
        ],
      },
    ],
    code: to.concept('finding', finding.rule),
    subject: to.patient,
    ...(Object.keys(period).length > 0 && { period }),
  };
  return { resource, carried: [], hosts: [], events: [], changes: true };
}

// The day of what it is about does not move from one export to the next.
function firstDay({ at }: Finding, days: ReadonlyMap<string, string>): string | undefined {
  return at.flatMap(({ event = '' }) => days.get(event) ?? []).sort()[0];
}

function daysOf(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ event: { id, on } }) => {
      const day = when(on);
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
}

// Where an event stands: in a resource of its own, or in the one that hosts it.
function placesOf(items: readonly Item[], to: Writing): ReadonlyMap<string, Reference> {
  return new Map(items.map(({ event, root }) => [event.id, placeOf(event, root, to)]));
}

function placeOf(event: CourseEvent, root: string, to: Writing): Reference {
  switch (hostOf(event.type, to.usCore)?.host) {
    case undefined:
      return to.reference(to.identifier('event', root));
    case 'course':
      return to.whole();
    case 'plan':
      return to.plan();
    case 'person':
      return to.person(hostKey(event)) ?? to.whole();
    case 'condition':
      return to.reference(to.identifier('condition', hostKey(event)));
    case 'medication':
      return to.reference(to.identifier('medication', hostKey(event)));
  }
}
