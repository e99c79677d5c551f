import type { Definitions } from './definition.js';

const ofCourse = 'The course.';
const noSeries = 'No instrument has two scores, or its thresholds are not known here';

/**
 * Measurement and change. The primary measure is the first instrument with two scores, or else the first one used.
 * First and last are the first and the last score on record, whenever they were taken: for a course that was left,
 * the last one that there is.
 */
export const changeDefinitions: Definitions<
  | 'scores'
  | 'measured-as-expected'
  | 'improvement'
  | 'response'
  | 'remission'
  | 'reliable-improvement'
  | 'reliable-deterioration'
> = {
  scores: {
    unit: 'count',
    meaning: 'How many scores the record holds, of whatever instrument.',
    numerator: 'Scores.',
    denominator: null,
    nullWhen: 'None is recorded and the record does not claim to hold them.',
  },
  'measured-as-expected': {
    unit: 'share',
    meaning:
      'Measurement coverage, as far as the protocol expects it. The points: one by the session that it names for the baseline; one in each whole stretch of as many sessions as lie between two scores, pauses and maintenance left out; one at the end, once it is past. One score may serve two points.',
    numerator: 'Points with a score on the primary measure.',
    denominator: 'Points that were due.',
    nullWhen:
      'The protocol expects none, none was due yet, or some are not on record and the record does not claim to hold every score.',
  },
  improvement: {
    unit: 'share',
    meaning:
      'How far the score came on the way from the first one to the best one; below 0 where it got worse. Of a scale from 0 where higher is worse, the fall as a share of the first score.',
    numerator: 'Points gained.',
    denominator: 'Points that could be gained from the first score.',
    nullWhen: `${noSeries}; nothing could be gained; or a score is out of range.`,
  },
  response: {
    unit: 'yes-no',
    meaning: 'Whether the improvement reaches the share that counts as a response on the instrument.',
    numerator: '1 if it does.',
    denominator: ofCourse,
    nullWhen: `${noSeries}; no share is stated for it; or nothing could be gained.`,
  },
  remission: {
    unit: 'yes-no',
    meaning:
      'Whether the last score lies where the instrument has remission, of courses that did not begin there. A condition that is recorded as remitted is part of the outcome, and not of this figure.',
    numerator: '1 if it does.',
    denominator: ofCourse,
    nullWhen: `${noSeries}; no threshold is stated for it; or the first score was in remission already.`,
  },
  'reliable-improvement': {
    unit: 'yes-no',
    meaning: 'Whether the score got better by as much as error of measurement seldom explains.',
    numerator: '1 if it did.',
    denominator: ofCourse,
    nullWhen: `${noSeries}; or no reliable change is stated for it.`,
  },
  'reliable-deterioration': {
    unit: 'yes-no',
    meaning: 'The same towards the worse end.',
    numerator: '1 if it did.',
    denominator: ofCourse,
    nullWhen: `${noSeries}; or no reliable change is stated for it.`,
  },
};
