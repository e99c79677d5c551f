import type { Definitions } from './definition.js';

/** Techniques, homework and the ending. */
export const workDefinitions: Definitions<
  | 'techniques-recorded'
  | 'interventions-used'
  | 'strategies-used'
  | 'tasks-set'
  | 'tasks-reviewed'
  | 'ending-spoken-of'
  | 'ended-as-planned'
> = {
  'techniques-recorded': {
    unit: 'share',
    meaning:
      'How far the record says what was done. An empty list is recorded: nothing of the kind was used.',
    numerator: 'Sessions that record their techniques.',
    denominator: 'Sessions.',
    nullWhen: 'No session is recorded.',
  },
  'interventions-used': {
    unit: 'count',
    meaning:
      'The breadth of the work. Which ones were used is counted for many courses together in a summary.',
    numerator: 'Different interventions of the catalog’s 24 in the sessions that record their techniques.',
    denominator: null,
    nullWhen: 'No session records its techniques.',
  },
  'strategies-used': {
    unit: 'share',
    meaning:
      'Technique coverage: whether each focal area was worked on with the intervention that the protocol names for it.',
    numerator: 'Such areas whose strategy was used in at least one of those sessions.',
    denominator:
      'Focal areas with a strategy that are active in at least one session that records its techniques.',
    nullWhen: 'There is no such area.',
  },
  'tasks-set': {
    unit: 'share',
    meaning: 'Homework set. Not every session owes a task; the first and the last seldom do.',
    numerator: 'Sessions in which at least one task was agreed.',
    denominator:
      'Sessions that record tasks, or that the patient wanted none, or in which the record claims to hold them.',
    nullWhen: 'No session can be told.',
  },
  'tasks-reviewed': {
    unit: 'share',
    meaning: 'Homework reviewed: in the next session, or later in the same phase.',
    numerator: 'Agreed tasks that were looked at again.',
    denominator:
      'Agreed tasks that a session followed and of which the record is not silent: they were reviewed, or the next session records reviews, or the record claims to hold them there.',
    nullWhen: 'No task is recorded that a session followed, or the record is silent of all.',
  },
  'ending-spoken-of': {
    unit: 'count',
    meaning: 'How often the end of the treatment was a subject.',
    numerator: 'Sessions in which the ending was discussed.',
    denominator: null,
    nullWhen: 'No session records whether it was, and none is claimed.',
  },
  'ended-as-planned': {
    unit: 'yes-no',
    meaning:
      'Whether the course was completed. An early remission, a transfer or a death is an ending of another kind.',
    numerator: '1 if the reason for the closing is `completed`.',
    denominator: 'The course.',
    nullWhen: 'The course is not closed, or no reason is recorded.',
  },
};
