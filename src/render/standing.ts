import { instruments } from '../measures/instruments.js';
import type { Protocol } from '../model/protocol.js';
import type { Outcome, Report } from '../model/report.js';
import type { ClosureReason } from '../model/vocabulary.js';
import { capital, spoken } from './phrases.js';

/** The rows at the head of a report: which protocol, how far the course is, and what came of it. */
export function standing(
  report: Report,
  protocol: Protocol | undefined,
): readonly (readonly [string, string])[] {
  const { id, version } = report.protocol;
  const known = protocol?.id === id ? protocol : undefined;
  return [
    ['Protocol', known === undefined ? `${id} ${version}` : `${known.title} (${id} ${version})`],
    ['Status', status(report)],
    ['Phase', phase(report, known)],
    ['Sessions', sessions(report)],
    ['Judged as of', report.provenance.asOf ?? 'no date: the record holds none'],
    ['Outcome', outcome(report.outcome, report.status === 'closed')],
  ];
}

function status({ status: word, outcome: { closure } }: Report): string {
  if (closure === null) return word === 'paused' ? 'Paused for stabilisation' : capital(word);
  const { reason, initiatedBy } = closure;
  const who =
    initiatedBy === null
      ? ''
      : ` by ${initiatedBy === 'both' ? 'patient and therapist' : `the ${initiatedBy}`}`;
  return reason === null ? `Closed${who}; the reason is not recorded` : `Closed${who}: ${closings[reason]}`;
}

const closings: Readonly<Record<ClosureReason, string>> = {
  completed: 'completed',
  'early-remission': 'early remission',
  dropout: 'left before the end',
  transferred: 'transferred to other care',
  escalated: 'escalated to other care',
  'non-response': 'no response to the treatment',
  died: 'the patient died',
  other: 'another reason',
};

const phaseBasis: Readonly<Record<NonNullable<Report['phase']>['basis'], string>> = {
  entered: 'as entered in the record',
  session: 'as the last session says',
  inferred: 'inferred from the number of sessions',
};

function phase({ phase: standing }: Report, protocol: Protocol | undefined): string {
  if (standing === null) return 'Not known: the record does not say';
  const title = protocol?.phases.find(({ id }) => id === standing.id)?.title;
  return `${title ?? capital(spoken(standing.id))}, ${phaseBasis[standing.basis]}`;
}

function sessions({ figures }: Report): string {
  const dose = figures.find(({ id }) => id === 'dose');
  const most = figures.find(({ id }) => id === 'contracted-most')?.value ?? undefined;
  if (dose === undefined || dose.numerator === null) return 'Not known';
  const attended = dose.numerator === 0 ? 'None recorded as attended' : `${dose.numerator} attended`;
  return dose.denominator === null
    ? `${attended}; no contract says of how many`
    : `${attended}${dose.numerator === 0 ? ',' : ''} of ${dose.denominator}${most === undefined ? '' : ` to ${most}`} contracted`;
}

function outcome({ state, basis, change }: Outcome, closed: boolean): string {
  const moved = change === null ? undefined : movement(change);
  switch (state) {
    case 'unknown':
      return moved === undefined
        ? 'Not known: no instrument has two recorded scores'
        : `${moved}; no sourced threshold says what that means`;
    case 'remission':
      if (basis !== 'condition') return joined('Remission', moved);
      return `Remission, as recorded of the target condition${moved === undefined ? '' : `; ${moved}`}`;
    case 'response':
      return joined('Response', moved);
    case 'no-response':
      return joined(closed ? 'No response' : 'No response so far', moved);
  }
}

function joined(word: string, moved: string | undefined): string {
  return moved === undefined ? word : `${word}: ${moved}`;
}

function movement({ instrument, first, last, difference, share }: NonNullable<Outcome['change']>): string {
  const name = instruments.find(({ id }) => id === instrument)?.name ?? instrument;
  if (difference === 0) return `${name} stayed at ${first}`;
  const by = share === null ? '' : ` (by ${Math.round(Math.abs(share) * 100)}%)`;
  return `${name} ${difference < 0 ? 'fell' : 'rose'} from ${first} to ${last}${by}`;
}
