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

function compareFindings(before: readonly Finding[], after: readonly Finding[]): Comparison['findings'] {
  const key = ({ fingerprint }: Finding): string => fingerprint;
  const pairs = paired(before, after, key);
  return {
    gained: without(after, before, key),
    lost: without(before, after, key),
    changed: pairs.filter(
      ({ before: one, after: other }) => one.kind !== other.kind || one.severity !== other.severity,
    ),
  };
}

/** What stands in both lists, the first of a kind with the first, the second with the second. */
function paired(
  before: readonly Finding[],
  after: readonly Finding[],
  key: (finding: Finding) => string,
): readonly ChangedFinding[] {
  const rest = [...after];
  return before.flatMap((one) => {
    const at = rest.findIndex((other) => key(other) === key(one));
    const [other] = at === -1 ? [] : rest.splice(at, 1);
    return other === undefined ? [] : [{ before: one, after: other }];
  });
}

/** What a list has more of than another. */
function without<T>(list: readonly T[], others: readonly T[], key: (item: T) => string): readonly T[] {
  const rest = others.map(key);
  return list.filter((item) => {
    const at = rest.indexOf(key(item));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
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
