import type { Definitions } from './definition.js';

/** Dose, cadence, and what was asked after in each session. A session is an attended treatment session throughout. */
export const deliveryDefinitions: Definitions<
  | 'dose'
  | 'contracted-most'
  | 'dose-in-window'
  | 'minutes'
  | 'minutes-in-window'
  | 'missed'
  | 'median-gap-days'
  | 'gaps-in-cadence'
  | 'risk-checked'
  | 'mood-rated'
  | 'people'
> = {
  dose: {
    unit: 'share',
    meaning: 'Attended sessions of those contracted; above 1 where more were held.',
    numerator: 'Sessions.',
    denominator: 'The sessions that the contract as it stands names; of a range, its lower end.',
    nullWhen: 'No contract is recorded, or the record does not hold the sessions.',
  },
  'contracted-most': {
    unit: 'count',
    meaning: 'The upper end of a contract for a range of sessions.',
    numerator: 'Sessions contracted at the most.',
    denominator: null,
    nullWhen: 'No contract is recorded, or it names one number.',
  },
  'dose-in-window': {
    unit: 'yes-no',
    meaning: 'Whether a closed course has as many sessions as the protocol states, whatever was contracted.',
    numerator: '1 if the sessions lie within the protocol’s length, both ends included.',
    denominator: 'The course.',
    nullWhen:
      'The protocol states no length, the course is not closed, or the record does not hold the sessions.',
  },
  minutes: {
    unit: 'minutes',
    meaning:
      'Time of treatment. Where not every session records its length, a lower bound: see how many are known.',
    numerator: 'The minutes of the sessions that record them.',
    denominator: null,
    nullWhen: 'No session records its length.',
  },
  'minutes-in-window': {
    unit: 'share',
    meaning: 'Sessions as long as the protocol has them.',
    numerator: 'Sessions whose length lies within the protocol’s minutes, both ends included.',
    denominator: 'Sessions that record their length.',
    nullWhen: 'The protocol states no length of a session, or no session records one.',
  },
  missed: {
    unit: 'share',
    meaning: 'Sessions that were planned and did not take place.',
    numerator: 'Missed sessions on record.',
    denominator: 'Sessions and missed sessions together.',
    nullWhen: 'No missed session is recorded and the record does not claim to hold the sessions in full.',
  },
  'median-gap-days': {
    unit: 'days',
    meaning:
      'The middle one of the intervals between sessions; with an even number, halfway between the two.',
    numerator: 'Days from each session to the next, where both have full dates.',
    denominator: null,
    nullWhen: 'No two sessions in a row have full dates.',
  },
  'gaps-in-cadence': {
    unit: 'share',
    meaning:
      'Intervals that are no break. A short one counts as kept: protocols state no least interval. What explains a long one is not asked; the rule `cadence-gap` does.',
    numerator:
      'Intervals no longer than the protocol’s threshold times the cadence: the one agreed at that time, else the protocol’s.',
    denominator:
      'Intervals between two full dates whose later session does not belong to the ending or to maintenance, and cannot.',
    nullWhen:
      'No cadence is stated or agreed; the protocol has a taper and no phase is on record; or no two sessions before the ending have full dates.',
  },
  'risk-checked': {
    unit: 'share',
    meaning: 'Sessions in which risk was asked after.',
    numerator: 'Sessions with a risk check that does not say that nothing was asked.',
    denominator:
      'Sessions that record a risk check or its absence, or in which the record claims to hold all of them.',
    nullWhen: 'No session records one, and none is claimed.',
  },
  'mood-rated': {
    unit: 'share',
    meaning: 'How far the record holds mood ratings. It does not say that mood was not rated elsewhere.',
    numerator: 'Sessions with a mood rating.',
    denominator: 'Sessions.',
    nullWhen: 'No session is recorded.',
  },
  people: {
    unit: 'count',
    meaning: 'How many people the inventory describes.',
    numerator: 'People described.',
    denominator: null,
    nullWhen: 'Nobody is described and the record does not claim to hold the inventory.',
  },
};
