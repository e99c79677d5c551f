import type { Mapping } from '../../src/io/index.js';
import { defineMapping } from '../../src/io/index.js';

/** A table of sessions with most of what a form has: for tests that change one thing in it. */
export const sessions: Mapping = defineMapping({
  schema: 'openipt/mapping/1',
  protocol: 'ipt-adult',
  documented: ['sessions', 'measures', 'tasks'],
  missing: ['', 'NA'],
  notApplicable: ['-88'],
  tables: [
    {
      table: 'sessions',
      rows: 'session',
      course: 'id',
      session: 'session',
      date: 'date',
      events: [
        {
          type: 'session-held',
          when: { attended: '1' },
          data: {
            kind: { constant: 'treatment' },
            minutes: 'minutes',
            areas: { column: 'focus', codes: { 0: [], 1: 'grief', 2: 'role-dispute' } },
            'techniques[].technique': {
              columns: 'technique___{code}',
              codes: { 1: 'role-play', 2: 'clarification' },
            },
            tasksSet: { column: 'task', codes: { 0: [], 1: [{ kind: 'conversation' }] } },
            'mood.value': 'mood',
            'mood.min': { constant: 0 },
            'mood.max': { constant: 10 },
          },
        },
        { type: 'session-missed', when: { attended: '0' } },
        { type: 'measure-taken', data: { instrument: { constant: 'phq-9' }, total: 'phq9' } },
      ],
    },
  ],
});

const columns = 'id,session,date,attended,minutes,focus,technique___1,technique___2,task,mood,phq9';

/** A table of those sessions, a line a row. */
export function table(...rows: readonly string[]): string {
  return [columns, ...rows, ''].join('\n');
}

/** Four sound rows of two courses. */
export const sound: readonly string[] = [
  'a,1,2025-01-07,1,50,1,0,1,1,4,18',
  'a,2,2025-01-14,0,,,,,,,',
  'a,3,2025-01-21,1,45,0,1,1,0,,NA',
  'b,1,2025-02-04,1,,2,0,0,,6,11',
];
