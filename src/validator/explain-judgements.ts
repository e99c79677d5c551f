import type { ExplainedJudgement } from '../model/explanation.js';
import type { Finding } from '../model/report.js';
import type { Judged } from '../rules/define-rule.js';
import type { Guarded } from './explain-guards.js';
import { isSilenced } from './explain-guards.js';

/** What a rule said, one by one, and what became of each under the guards. */
export function explainJudgements(guarded: Guarded): readonly ExplainedJudgement[] {
  const silenced = isSilenced(guarded);
  // Findings stand in the order of the judgements that they came of.
  const findings = silenced ? [] : [...guarded.findings];
  return guarded.judged.map((one) => explainJudgement(one, silenced, () => findings.shift() ?? null));
}

function explainJudgement(one: Judged, silenced: boolean, next: () => Finding | null): ExplainedJudgement {
  switch (one.kind) {
    case 'pass': {
      const { kind, at = [] } = one;
      return { kind, at, counterEvidence: [], became: silenced ? null : kind, finding: null };
    }
    case 'not-applicable': {
      const { kind, reason } = one;
      return { kind, at: [], reason, counterEvidence: [], became: silenced ? null : kind, finding: null };
    }
    case 'open': {
      const { kind, due, at = [] } = one;
      return { kind, at, due, counterEvidence: [], became: silenced ? null : kind, finding: null };
    }
    case 'fail':
    case 'review':
    case 'missing': {
      const { kind, at, message, observed, subject, counter = [] } = one;
      const finding = next();
      return {
        kind,
        at,
        ...(message === undefined ? {} : { message }),
        observed,
        ...(subject === undefined ? {} : { subject }),
        counterEvidence: counter,
        became: finding?.kind ?? null,
        finding,
      };
    }
  }
}
