import type { Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { TechniqueUse } from '../../model/session.js';
import { interventions as catalog } from '../../model/vocabulary.js';
import { afterClosing, remedyOfExcess } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Hole } from '../holes.js';
import { acrossHole, holesIn } from '../holes.js';

const own: ReadonlySet<string> = new Set(catalog);
const foreign: ReadonlySet<string> = new Set([
  'cognitive-restructuring',
  'behavioural-activation',
  'exposure',
  'childhood-exploration',
]);

// Differentiation, and no judgement of what was done: other treatments are good treatments under their own names.
export const offModelDominant: Rule = defineRule({
  id: 'off-model-dominant',
  category: 'technique',
  severity: 'warning',
  statement:
    'After the initial phase, sessions hold more IPT than techniques of other treatments; rhythm work counts as IPT where the protocol has it.',
  rationale:
    'A course that is mostly another treatment gives up its focus, and its results say little about IPT.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 4, 35 and 64' },
    { source: 'amole-2016', locator: 'use of specific strategies in two treatments' },
  ],
  grounding: 'inferred',
  needs: ['interventions', 'care', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Return to the interpersonal work.',
  remedy:
    'Return to the focus; or, where another treatment is needed, agree on it openly and record it as such.',
  withdrawnIf: [
    'Another therapist’s treatment beside this one is recorded as in place.',
    'The sessions are recorded as work on safety in a crisis.',
  ],
  message: ({ inARow, atLeast, first }: Run) =>
    `${inARow} sessions in a row, from session ${first}, held more techniques of other treatments than of IPT; ${inWords(atLeast)} or more are reported.`,
  check: (facts) => {
    const { protocol, sessions } = facts;
    const { interventions, care } = facts.record;
    const many = stated(protocol.thresholds.offModelSessions);
    if (many === undefined) {
      return notApplicable('The protocol does not say how many sessions off the model are too many.');
    }
    const rhythm = stated(protocol.expects.rhythmWork) === true;
    // The initial phase takes a history, and may take much of it from other schools.
    const beyond = sessions.filter(({ phase }) => phase?.role !== 'initial');
    const judged = flatMap(beyond, (session) => {
      const uses = session.paused ? [] : (interventions.used(session) ?? []);
      const safety = uses.filter(({ technique }) => technique === 'safety-work').length;
      const isCrisis = safety > 0 && safety < uses.length;
      return uses.length === 0 || isCrisis ? [] : [{ session, off: isOff(uses, rhythm) }];
    });
    if (judged.length === 0) {
      return notApplicable('No session after the initial phase records techniques.');
    }
    const beside = care.coordinated.some(
      ({ data }) => data.with === 'other-therapist' && data.status === 'in-place',
    );
    const runs = beside ? [] : runsOf(judged, []).filter((run) => run.length >= many);
    const longest = runs.reduce((most, run) => (run.length > most.length ? run : most), runs[0] ?? []);
    const first = longest[0];
    if (first === undefined) return [{ kind: 'pass' }];
    const holes = holesIn(facts);
    const within = holes.find(
      ({ from, to }) => longest.some(({ at }) => at <= from.at) && longest.some(({ at }) => at >= to.at),
    );
    const certain = runsOf(judged, holes).some((run) => run.length >= many);
    return [
      acrossHole(facts, certain ? undefined : within, {
        kind: 'fail',
        observed: { inARow: longest.length, atLeast: many, first: first.number },
        at: runs.flat().map((session) => placeIn(session, '/techniques')),
        inferred: longest.some(({ phase }) => phase?.basis === 'inferred'),
        ...afterClosing(facts, remedyOfExcess),
      }),
    ];
  },
});

type Run = { readonly inARow: number; readonly atLeast: number; readonly first: number };

function inWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count);
}

function isOff(uses: readonly TechniqueUse[], rhythm: boolean): boolean {
  const isRhythm = ({ technique }: TechniqueUse) => technique === 'rhythm-work';
  const other = uses.filter((use) => foreign.has(use.technique) || (isRhythm(use) && !rhythm));
  const ipt = uses.filter((use) => own.has(use.technique) || (isRhythm(use) && rhythm));
  return other.length > ipt.length;
}

/**
 * The stretches of sessions off the model. A session that is not judged neither breaks a stretch nor counts; one for
 * safety alone breaks it, and so may whatever was held in a hole.
 */
function runsOf(
  judged: readonly { readonly session: Session; readonly off: boolean }[],
  holes: readonly Hole[],
): readonly (readonly Session[])[] {
  const runs: Session[][] = [];
  let run: Session[] | undefined;
  for (const { session, off } of judged) {
    const last = run?.at(-1);
    const isBroken = last && holes.some(({ from, to }) => from.at >= last.at && to.at <= session.at);
    if (!off) {
      run = undefined;
    } else if (run === undefined || isBroken) {
      run = [session];
      runs.push(run);
    } else {
      run.push(session);
    }
  }
  return runs;
}
