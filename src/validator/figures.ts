import type { AllFacts, Session } from '../facts/facts.js';
import { dayRange } from '../lib/partial-date.js';
import type { Figure } from '../model/report.js';
import { activeAreas, activeIn } from '../rules/active-areas.js';
import { agreedTasks } from '../rules/task-reviews.js';

/** The figures of a course, each with its numerator, its denominator, and how much of it is known. */
export function figuresOf(facts: AllFacts): readonly Figure[] {
  const { sessions, record, length } = facts;
  const missed = record.sessions.missed.length;
  const contracted = length?.contracted === true ? length.min : null;
  const tasks = agreedTasks(facts, record.tasks);
  const areas = activeAreas(record.focus);
  const middle = sessions.filter((session) => session.phase?.role === 'middle');
  const knownFocus = middle.filter((session) => record.focus.areas(session) !== undefined);
  const onFocus = knownFocus.filter((session) =>
    record.focus
      .areas(session)
      ?.some((area) => activeIn(areas, session).some((active) => active.area === area)),
  );
  const knownRisk = sessions.filter((session) => record.risk.ofContact(session) !== undefined);
  const asked = knownRisk.filter((session) => record.risk.ofContact(session)?.asked !== false);
  const rated = sessions.filter((session) => record.mood.of(session) !== undefined);
  return [
    share(
      'dose',
      'Sessions attended of those contracted',
      sessions.length,
      contracted,
      'No contract is recorded.',
    ),
    // For a range, the share is of its lower end; the upper one stands beside it.
    ...(length?.contracted === true && length.max > length.min
      ? [count('contracted-most', 'Sessions contracted at the most', length.max)]
      : []),
    share(
      'missed',
      'Sessions missed of those planned',
      missed,
      sessions.length + missed,
      'No session is recorded.',
    ),
    share(
      'risk-checked',
      'Sessions with a risk check, of those that record one or its absence',
      asked.length,
      knownRisk.length,
      'No session records a risk check.',
      { known: knownRisk.length, eligible: sessions.length },
    ),
    share(
      'mood-rated',
      'Sessions with a mood rating',
      rated.length,
      sessions.length,
      'No session is recorded.',
    ),
    share(
      'on-focus',
      'Middle sessions on an active focal area',
      onFocus.length,
      knownFocus.length,
      'No middle session records its focal areas.',
      { known: knownFocus.length, eligible: middle.length },
    ),
    share(
      'tasks-reviewed',
      'Agreed tasks looked at again',
      tasks.filter(({ reviewed }) => reviewed).length,
      tasks.length,
      'No task is recorded.',
    ),
    count('scores', 'Scores recorded', record.measures.taken.length),
    count('people', 'People in the inventory', record.inventory.people.length),
    medianGap(sessions),
  ];
}

function share(
  id: string,
  label: string,
  numerator: number,
  denominator: number | null,
  reasonNull: string,
  known: { readonly known: number; readonly eligible: number } = {
    known: denominator ?? 0,
    eligible: denominator ?? 0,
  },
): Figure {
  const none = denominator === null || denominator === 0;
  return {
    id,
    label,
    value: none ? null : numerator / denominator,
    numerator,
    denominator,
    ...known,
    reasonNull: none ? reasonNull : null,
  };
}

function count(id: string, label: string, value: number): Figure {
  return {
    id,
    label,
    value,
    numerator: value,
    denominator: null,
    known: value,
    eligible: value,
    reasonNull: null,
  };
}

function medianGap(sessions: readonly Session[]): Figure {
  const gaps = sessions.slice(1).flatMap((session, index) => {
    const before = sessions[index]?.on;
    if (session.on?.length !== 10 || before?.length !== 10) return [];
    return [dayRange(session.on).first - dayRange(before).first];
  });
  const sorted = [...gaps].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  const lower = sorted[sorted.length % 2 === 0 ? half - 1 : half];
  return {
    id: 'median-gap-days',
    label: 'Days from one session to the next, median',
    value: upper === undefined || lower === undefined ? null : (upper + lower) / 2,
    numerator: null,
    denominator: null,
    known: gaps.length,
    eligible: Math.max(0, sessions.length - 1),
    reasonNull: gaps.length === 0 ? 'No two sessions in a row have full dates.' : null,
  };
}
