import type { ComparedProvenance } from '../model/report-comparison.js';
import type { StoredReport } from '../model/stored-report.js';

/** Gathers what two sets of reports were made from. */
export class ProvenanceTally {
  readonly #library = bothSides();
  readonly #ruleSet = bothSides();
  readonly #protocol = bothSides();
  #same = 0;
  #different = 0;
  #unknown = 0;

  /** Takes in a report of one side. */
  take(side: 'old' | 'new', { provenance, protocol: { id, version } }: StoredReport): void {
    this.#library[side].add(provenance.library);
    this.#ruleSet[side].add(provenance.ruleSet);
    this.#protocol[side].add(`${id} ${version} ${provenance.protocol}`);
  }

  /** Takes in the two reports of a course. */
  pair(
    { provenance: { input: before } }: StoredReport,
    { provenance: { input: after } }: StoredReport,
  ): void {
    if (before === null || after === null) this.#unknown += 1;
    else if (before === after) this.#same += 1;
    else this.#different += 1;
  }

  /** What came of it. */
  compared(): ComparedProvenance {
    return {
      library: sorted(this.#library),
      ruleSet: sorted(this.#ruleSet),
      protocol: sorted(this.#protocol),
      input: { same: this.#same, different: this.#different, unknown: this.#unknown },
    };
  }
}

interface BothSides {
  readonly old: Set<string>;
  readonly new: Set<string>;
}

function bothSides(): BothSides {
  return { old: new Set(), new: new Set() };
}

function sorted(sides: BothSides) {
  return { old: [...sides.old].sort(), new: [...sides.new].sort() };
}
