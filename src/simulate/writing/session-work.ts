import type { SessionHeld } from '../../model/session.js';
import type { AreaId } from '../../model/vocabulary.js';
import type { PlannedSession } from '../plan/timetable.js';
import { incidentsSince } from './incidents.js';
import { plain, type Scribe } from './scribe.js';
import { reviewTasks, setTasks } from './tasks.js';
import type { Material, Technique } from './techniques.js';
import { techniquesOfAssessment, techniquesOfEnding, techniquesOfWork } from './techniques.js';

/** What was worked on in a session, with what, and what was agreed on. */
export function workIn(scribe: Scribe, session: PlannedSession): Omit<SessionHeld, 'kind'> {
  const { plan, journal, chance, milestones } = scribe;
  const { ordinal, acute } = session;
  const mood = plan.weather.moods[ordinal - 1];
  const areas = acute === undefined ? areasIn(scribe, session) : [];
  const [area] = areas;
  const tasksReviewed = reviewTasks(scribe, session);
  const tasks = setTasks(scribe, session, area ?? journal.active[0]);
  // A conversation that is going to be taken apart has to have taken place.
  const least = ordinal === milestones.analysis ? 1 : 0;
  const incidents = mood === undefined ? [] : incidentsSince(scribe, mood, area, least);
  journal.mood = mood;
  const { techniques, leftOut } = techniquesIn(scribe, session, { areas, incidents, tasks: tasks.tasksSet });
  return {
    areas,
    ...(acute === undefined ? {} : { acuteEvent: true }),
    incidents,
    techniques,
    ...(leftOut.length === 0 && chance.oneIn(2) ? {} : { leftOut }),
    ...(tasksReviewed.length === 0 ? {} : { tasksReviewed }),
    ...tasks,
  };
}

/** The primary area; now and then the named second one, by itself or with it. */
function areasIn({ journal, chance }: Scribe, { stage, place }: PlannedSession): readonly AreaId[] {
  const [primary, second] = journal.active;
  if (stage === 'assessing' || primary === undefined) return [];
  const lot = chance.whole(1, 6);
  if (second === undefined || stage === 'ending' || place === 1 || lot > 2) return [primary];
  return lot === 1 ? [second] : [primary, second];
}

function techniquesIn(scribe: Scribe, session: PlannedSession, material: Material): Technique {
  const { stage, acute } = session;
  const safety = acute === 'event' ? plain('affect-exploration') : plain('safety-work');
  if (stage === 'assessing') {
    const techniques = techniquesOfAssessment(scribe, session);
    return { techniques: acute === undefined ? techniques : [...techniques, ...safety], leftOut: [] };
  }
  if (acute !== undefined) return { techniques: [...safety, ...plain('support-mobilising')], leftOut: [] };
  return stage === 'ending'
    ? techniquesOfEnding(scribe, material)
    : techniquesOfWork(scribe, session, material);
}
