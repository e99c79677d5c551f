import { canonicalJson } from '../lib/canonical-json.js';
import type {
  ChangedFigure,
  ChangedStoredFinding,
  ComparedFigure,
  ComparedFinding,
  ReportComparison,
} from '../model/report-comparison.js';
import type { StoredFigure, StoredFinding, StoredReport } from '../model/stored-report.js';
import { ProvenanceTally } from './provenance-tally.js';
import { VerdictTally } from './verdict-tally.js';

/** Which of two sets of reports one belongs to. */
export type ComparedSide = 'old' | 'new';

/**
 * Compares two sets of reports while they come, by course. A report is held only until the other side’s of its course
 * arrives: for two files in one order the memory goes with the ids of the courses and with what differs, not with the
 * reports. In another order, up to all reports of one side are held.
 */
export class ReportsCompared {
  readonly #waiting = { old: new Map<string, StoredReport>(), new: new Map<string, StoredReport>() };
  readonly #seen = { old: new Set<string>(), new: new Set<string>() };
  readonly #provenance = new ProvenanceTally();
  readonly #verdicts = new VerdictTally();
  readonly #gained: ComparedFinding[] = [];
  readonly #lost: ComparedFinding[] = [];
  readonly #changed: ChangedStoredFinding[] = [];
  readonly #figures: ChangedFigure[] = [];
  readonly #other: { readonly course: string; readonly fields: readonly string[] }[] = [];
  readonly #unchecked = { old: 0, new: 0 };
  #both = 0;

  /** Takes note of a course that could not be checked, and so has no report. */
  unchecked(side: ComparedSide): void {
    this.#unchecked[side] += 1;
  }

  /** Takes a report; `false` where that side has one of the same course already, and the report is left out. */
  take(side: ComparedSide, report: StoredReport): boolean {
    const { course } = report;
    if (this.#seen[side].has(course)) return false;
    this.#seen[side].add(course);
    this.#provenance.take(side, report);
    const opposite = this.#waiting[side === 'old' ? 'new' : 'old'];
    const other = opposite.get(course);
    if (other === undefined) this.#waiting[side].set(course, report);
    else {
      opposite.delete(course);
      if (side === 'old') this.#pair(report, other);
      else this.#pair(other, report);
    }
    return true;
  }

  /** What differs. Courses with a report on one side only are listed as such, and compared no further. */
  result(): ReportComparison {
    const courses = {
      both: this.#both,
      onlyOld: [...this.#waiting.old.keys()].sort(),
      onlyNew: [...this.#waiting.new.keys()].sort(),
      unchecked: { ...this.#unchecked },
    };
    const findings = {
      gained: this.#gained.sort(inOrder),
      lost: this.#lost.sort(inOrder),
      changed: this.#changed.sort(inOrder),
    };
    const verdicts = this.#verdicts.changes();
    const figures = this.#figures.sort((a, b) => order([a.course, a.figure], [b.course, b.figure]));
    const other = this.#other.sort((a, b) => order([a.course], [b.course]));
    const lists = [courses.onlyOld, courses.onlyNew, ...Object.values(findings), verdicts, figures, other];
    return {
      schema: 'openipt/compare/1',
      same: courses.unchecked.old === courses.unchecked.new && lists.every(({ length }) => length === 0),
      courses,
      provenance: this.#provenance.compared(),
      findings,
      verdicts,
      figures,
      other,
    };
  }

  #pair(before: StoredReport, after: StoredReport): void {
    const { course } = before;
    this.#both += 1;
    this.#provenance.pair(before, after);
    this.#verdicts.pair(before, after);
    this.#pairFindings(course, before.findings, after.findings);
    const figures = new Map(after.figures.map((figure) => [figure.id, figure]));
    for (const figure of before.figures) {
      this.#pairFigure(course, figure.id, figure, figures.get(figure.id));
      figures.delete(figure.id);
    }
    for (const [id, figure] of figures) this.#pairFigure(course, id, undefined, figure);
    const fields = differing(before, after, comparedApart);
    if (fields.length > 0) this.#other.push({ course, fields });
  }

  #pairFindings(course: string, before: readonly StoredFinding[], after: readonly StoredFinding[]): void {
    const others = new Map(after.map((finding) => [finding.fingerprint, finding]));
    for (const finding of before) {
      const { fingerprint, rule } = finding;
      const other = others.get(fingerprint);
      others.delete(fingerprint);
      if (other === undefined) {
        this.#lost.push(compared(course, finding));
        continue;
      }
      const fields = differing(finding, other, []);
      if (fields.length === 0) continue;
      this.#changed.push({
        course,
        rule,
        fingerprint,
        fields,
        old: { kind: finding.kind, severity: finding.severity },
        new: { kind: other.kind, severity: other.severity },
      });
    }
    for (const finding of others.values()) this.#gained.push(compared(course, finding));
  }

  #pairFigure(course: string, figure: string, one?: StoredFigure, other?: StoredFigure): void {
    const [old, now] = [figureOf(one), figureOf(other)];
    if (canonicalJson(old) === canonicalJson(now)) return;
    this.#figures.push({ course, figure, old, new: now });
  }
}

/**
 * Compares two sets of reports, of two versions or of two inputs: by course and fingerprint the findings gained, lost and
 * changed, the figures and verdicts that differ, and what they were made from. Of two reports of one course on a side, the
 * first is taken.
 * @example
 * const { same, findings } = compareReports(lastYears, todays);
 */
export function compareReports(
  before: Iterable<StoredReport>,
  after: Iterable<StoredReport>,
): ReportComparison {
  const comparison = new ReportsCompared();
  for (const report of before) comparison.take('old', report);
  for (const report of after) comparison.take('new', report);
  return comparison.result();
}

/** Fields of a report that are compared in their own way, or not at all. */
const comparedApart: readonly string[] = [
  'provenance',
  'protocol',
  'notice',
  'verdicts',
  'findings',
  'figures',
];

/** The names of the fields in which two objects differ, sorted. */
function differing(one: object, other: object, apart: readonly string[]): readonly string[] {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => !apart.includes(key) && canonicalJson(a.get(key)) !== canonicalJson(b.get(key)))
    .sort();
}

function compared(course: string, { rule, kind, severity, fingerprint }: StoredFinding): ComparedFinding {
  return { course, rule, kind, severity, fingerprint };
}

function figureOf(figure: StoredFigure | undefined): ComparedFigure | null {
  if (figure === undefined) return null;
  const { value, numerator, denominator, known, eligible } = figure;
  return { value, numerator, denominator, known, eligible };
}

type Named = Pick<ComparedFinding, 'course' | 'rule' | 'fingerprint'>;

function inOrder(a: Named, b: Named): number {
  return order([a.course, a.rule, a.fingerprint], [b.course, b.rule, b.fingerprint]);
}

function order(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
