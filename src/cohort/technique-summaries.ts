import type { TechniquesSummary } from '../model/summary.js';
import { interventions } from '../model/vocabulary.js';
import { boundsOf } from './bounds.js';
import type { Grouping } from './grouping.js';
import { blankedBy } from './grouping.js';

/** Which techniques were used, in the groups and in all: the catalog’s 24 always, others where any course has them. */
export function techniquesOf(grouping: Grouping): (at: number) => TechniquesSummary {
  const { all, groups } = grouping;
  const tallies = [all, ...groups].map(({ tally }) => tally.techniques);
  const hidden = blankedBy(
    grouping,
    tallies.map(({ courses }) => courses),
  );
  const others = all.tally.techniques.used
    .map(({ technique }) => technique)
    .filter((technique) => !interventions.some((one) => one === technique));
  const ids = [...interventions, ...others];
  return (at) => {
    const own = tallies[at + 1];
    if (hidden[at + 1] === true || own === undefined) {
      return {
        courses: null,
        sessions: null,
        used: ids.map((technique) => ({
          technique,
          courses: null,
          sessions: null,
          rate: null,
          interval: null,
        })),
      };
    }
    const used = new Map(own.used.map((one) => [one.technique, one]));
    return {
      courses: own.courses,
      sessions: own.sessions,
      used: ids.map((technique) => {
        const { courses = 0, sessions = 0 } = used.get(technique) ?? {};
        return {
          technique,
          courses,
          sessions,
          rate: own.courses === 0 ? null : courses / own.courses,
          interval: boundsOf(courses, own.courses),
        };
      }),
    };
  };
}
