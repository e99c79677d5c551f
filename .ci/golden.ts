// What the rules say of every worked course under its own protocol: the history of the rule set, one line a verdict.
import { workedCourses } from '../src/examples/index.js';
import { type Course, type Finding, parseCourse, replay, type Verdict, validate } from '../src/index.js';
import { protocol } from '../src/protocols/index.js';
import type { DerivedFile } from './derived.js';

/** The verdicts of a course and its findings by fingerprint. */
interface Golden {
  readonly verdicts: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, string>>;
}

/** By the id of the worked course, in their order. */
export function golden(): Readonly<Record<string, Golden>> {
  return Object.fromEntries(workedCourses.map(({ id, course }) => [id, goldenOf(course)]));
}

/** The file that keeps it. */
export function goldenFile(): DerivedFile {
  return { path: 'test/oracle/golden.json', text: `${JSON.stringify(golden(), null, 2)}\n` };
}

function goldenOf(course: Course): Golden {
  const state = replay(parseCourse(course));
  const own = protocol(course.protocol);
  if (!state.ok || own === undefined) throw new Error(`${course.id} cannot be checked.`);
  const { verdicts, findings } = validate(state.value, own);
  return {
    verdicts: Object.fromEntries(Object.entries(verdicts).map(([rule, verdict]) => [rule, told(verdict)])),
    findings: Object.fromEntries(findings.map((finding) => [finding.fingerprint, named(finding)])),
  };
}

// The kind first; behind it how many judgements of each kind there were, where that says more.
function told({ kind, counts }: Verdict): string {
  const more = Object.entries(counts).filter(([, count]) => count > 0);
  if (more.length === 1 && counts[kind] === 1) return kind;
  return `${kind} (${more.map(([each, count]) => `${count} ${each}`).join(', ')})`;
}

function named({ rule, kind, severity, basis }: Finding): string {
  return `${rule}: ${kind}, ${severity}, ${basis}`;
}
