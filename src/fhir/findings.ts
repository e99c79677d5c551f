import type { Finding, Report } from '../model/report.js';
import { ruleCategory } from '../model/rule-categories.js';
import type { Severity } from '../model/vocabulary.js';
import type { Extension, Reference } from './datatypes.js';
import type { Stored } from './entries.js';
import type { Item } from './items.js';
import { hostOf } from './mappings.js';
import type { FhirOptions } from './options.js';
import type { DetectedIssue, Flag } from './resources.js';
import type { Writing } from './writing.js';
import { fullUrl, when } from './writing.js';

/**
 * The findings of a report as issues, and as flags where they concern safety; those of the report before that no longer
 * stand are closed. None where the server takes US Core only.
 */
export function issues(
  { report, previous }: FhirOptions,
  items: readonly Item[],
  to: Writing,
): readonly Stored[] {
  if (report === undefined || to.usCore) return [];
  const places = placesOf(items, to);
  const standing = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const before = previous?.findings ?? [];
  const gone = before.filter(({ fingerprint }) => !standing.has(fingerprint));
  const flagged = report.findings.filter(isFlagged);
  const raised = new Set(flagged.map(({ fingerprint }) => fingerprint));
  // A finding may stand and be no departure any more, or no error.
  const lowered = before.filter((finding) => isFlagged(finding) && !raised.has(finding.fingerprint));
  return [
    ...report.findings.map((finding) => stored(issue(finding, report, places, to), finding, to)),
    ...gone.map((finding) => stored(closed(issue(finding, report, places, to)), finding, to)),
    ...flags(report, flagged, to),
    ...flags(report, lowered, to, 'inactive'),
  ];
}

const severities: Readonly<Record<Severity, DetectedIssue['severity']>> = {
  error: 'high',
  warning: 'moderate',
  info: 'low',
};

function issue(
  finding: Finding,
  report: Report,
  places: ReadonlyMap<string, Reference>,
  to: Writing,
): DetectedIssue {
  const { rule, kind, severity, message, at, waiver } = finding;
  const identified = when(report.provenance.asOf ?? undefined);
  const implicated = [...new Set(at.map(({ event = '' }) => places.get(event)))].filter(
    (place) => place !== undefined,
  );
  return {
    resourceType: 'DetectedIssue',
    extension: [{ url: to.names.extension('ipt-finding'), extension: about(finding, report) }],
    status: kind === 'fail' ? 'final' : 'preliminary',
    code: to.concept('finding', rule),
    severity: severities[severity],
    patient: to.patient,
    ...(identified !== undefined && { identifiedDateTime: identified }),
    ...(implicated.length > 0 && { implicated }),
    detail: message,
    ...(waiver && {
      mitigation: [
        {
          action: to.concept('override-reason', waiver.reason),
          ...(waiver.by !== undefined && {
            author: { type: 'Practitioner', identifier: to.outside('writer', waiver.by) },
          }),
        },
      ],
    }),
  };
}

// R4 has no status for an issue that is settled.
function closed(open: DetectedIssue): DetectedIssue {
  const { identifiedDateTime: date, ...rest } = open;
  const action = { text: 'No longer found in the record.' };
  return { ...rest, mitigation: [{ action, ...(date !== undefined && { date }) }] };
}

function about({ rule, kind, basis, at, sources, fingerprint }: Finding, report: Report): Extension[] {
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

// A flag is for who opens the chart: a recorded departure in safety, not a gap in the record.
function isFlagged({ rule, kind, severity }: Finding): boolean {
  return ruleCategory(rule) === 'safety' && kind === 'fail' && severity === 'error';
}

function flags(
  report: Report,
  findings: readonly Finding[],
  to: Writing,
  status: Flag['status'] = 'active',
): readonly Stored[] {
  const asOf = when(report.provenance.asOf ?? undefined);
  return findings.map((finding) => {
    const flag: Flag = {
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
      ...(asOf !== undefined && { period: status === 'active' ? { start: asOf } : { end: asOf } }),
    };
    return { resource: flag, carried: [], changes: true };
  });
}

function stored(resource: DetectedIssue, { fingerprint }: Finding, to: Writing): Stored {
  return {
    resource: { ...resource, identifier: [to.identifier('finding', fingerprint)] },
    carried: ['ipt-finding'],
    changes: true,
  };
}

// Where an event stands: in a resource of its own, or in the one that hosts it.
function placesOf(items: readonly Item[], to: Writing): ReadonlyMap<string, Reference> {
  return new Map(
    items.map(({ event, root }) => {
      const host = hostOf(event.type)?.host;
      if (host === undefined) return [event.id, { reference: fullUrl(to.identifier('event', root)) }];
      if (host === 'plan') return [event.id, to.plan()];
      const who = event.type === 'person-described' ? to.person(event.data.person) : undefined;
      return [event.id, who ?? to.whole()];
    }),
  );
}
