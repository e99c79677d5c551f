import { deepFreeze } from '../lib/freeze.js';
import { diff } from '../machine/diff.js';
import type { ChangedFinding, ChangedVerdict, ComparedCourse, Comparison } from '../model/comparison.js';
import type { Protocol } from '../model/protocol.js';
import type { Finding, OpenStep, Report } from '../model/report.js';
import { ruleIds } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { ValidateOptions } from './validate.js';
import { report } from './validate.js';

/** One of two records, with the protocol to hold it against. */
export interface Side {
  readonly state: CourseState;
  readonly protocol: Protocol;
}

/**
 * Compares two records of a course: the findings, verdicts and open steps that differ, and the facts that do. A finding
 * of the one is that of the other where rule and subject are the same; another id of the course makes no difference.
 * @example
 * const { findings } = compareCourses({ state: mine, protocol: iptAdult }, { state: theirs, protocol: iptAdult });
 * console.log(findings.gained.map(({ rule }) => rule));
 */
export function compareCourses(before: Side, after: Side, options: ValidateOptions = {}): Comparison {
  const one = report(before.state, before.protocol, options);
  // A fingerprint holds the id of the course: under one id, equal findings have equal fingerprints.
  const other = report({ ...after.state, id: before.state.id }, after.protocol, options);
  const findings = compareFindings(one.findings, other.findings);
  const verdicts = changedVerdicts(one, other);
  const open = {
    gained: without(other.open, one.open, openKey),
    lost: without(one.open, other.open, openKey),
  };
  const facts = diff(before.state, after.state);
  const lists = [...Object.values(findings), verdicts, ...Object.values(open), facts];
  return deepFreeze({
    schema: 'openipt/diff/1',
    before: compared(before),
    after: compared(after),
    same: lists.every(({ length }) => length === 0),
    findings,
    verdicts,
    open,
    facts,
  });
}

function compared({ state, protocol }: Side): ComparedCourse {
  return { course: state.id, protocol: { id: protocol.id, version: protocol.version } };
}

// There is one finding for a rule and a subject, so a fingerprint stands once in a report.
function compareFindings(before: readonly Finding[], after: readonly Finding[]): Comparison['findings'] {
  const key = ({ fingerprint }: Finding): string => fingerprint;
  const others = new Map(after.map((finding) => [key(finding), finding]));
  const changed = before.flatMap((one): readonly ChangedFinding[] => {
    const other = others.get(key(one));
    const same = other === undefined || (other.kind === one.kind && other.severity === one.severity);
    return same ? [] : [{ before: one, after: other }];
  });
  return { gained: without(after, before, key), lost: without(before, after, key), changed };
}

/** What a list has and another has not. */
function without<T>(list: readonly T[], others: readonly T[], key: (item: T) => string): readonly T[] {
  const known = new Set(others.map(key));
  return list.filter((item) => !known.has(key(item)));
}

function changedVerdicts(before: Report, after: Report): readonly ChangedVerdict[] {
  return ruleIds.flatMap((rule) => {
    const [one, other] = [before.verdicts[rule].kind, after.verdicts[rule].kind];
    return one === other ? [] : [{ rule, before: one, after: other }];
  });
}

// The place is left out: events have other ids from one record to the next.
function openKey({ rule, due }: OpenStep): string {
  return JSON.stringify([rule, due?.latest ?? null]);
}
