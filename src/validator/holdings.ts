import type { AllFacts, AspectFacts, Contact } from '../facts/facts.js';
import { flatMap } from '../lib/flat-map.js';
import type { ExplainedAspect, Holding } from '../model/explanation.js';
import type { CourseState } from '../model/state.js';
import type { Aspect } from '../model/vocabulary.js';

/** What the record holds of an aspect: whether it claims it, and how much of it there is. Counts, never contents. */
export function explainAspect(aspect: Aspect, state: CourseState, facts: AllFacts): ExplainedAspect {
  const labels = new Map<string, string>(Object.entries(words[aspect]));
  return {
    aspect,
    claimedFrom: claimedFrom(aspect, state),
    holds: Object.entries(facts.record[aspect]).map(([key, fact]) =>
      holding(labels.get(key) ?? key, fact, facts.contacts),
    ),
  };
}

function claimedFrom(aspect: Aspect, { documented }: CourseState): number | null {
  if (documented === 'all') return 1;
  const sessions = flatMap(documented, (claim) => {
    if (typeof claim === 'string') return claim === aspect ? [1] : [];
    return claim.aspect === aspect ? [claim.fromSession] : [];
  });
  return sessions.length === 0 ? null : Math.min(...sessions);
}

/** What an aspect can hold: a list, what each contact documents, or one value. */
type Fact = readonly unknown[] | ((contact: Contact) => unknown) | string | number | boolean | undefined;

function holding(what: string, fact: Fact, contacts: readonly Contact[]): Holding {
  if (typeof fact === 'function') {
    const count = contacts.filter((contact) => fact(contact) !== undefined).length;
    return { what, count, of: contacts.length };
  }
  return { what, count: typeof fact === 'object' ? fact.length : fact === undefined ? 0 : 1 };
}

/** What is counted, in words; for what a session documents, the words say what the sessions have. */
const words: { readonly [A in Aspect]: { readonly [K in keyof AspectFacts[A]]: string } } = {
  risk: {
    checks: 'risk checks',
    ofContact: 'sessions with a risk check',
    plans: 'safety plans made or reviewed',
    escalations: 'escalations',
    resumptions: 'resumptions after a pause',
    omitted: 'steps left out on purpose',
  },
  mood: { of: 'sessions with a mood rating' },
  measures: {
    taken: 'scores',
    reviews: 'reviews of progress',
    omitted: 'steps left out on purpose',
  },
  interventions: {
    used: 'sessions that say which techniques were used',
    leftOut: 'sessions that say which were left out',
  },
  incidents: { of: 'sessions that say what happened between people' },
  tasks: {
    set: 'sessions that say which tasks were set',
    declined: 'sessions that say whether a task was declined',
    reviewed: 'sessions that say which tasks were reviewed',
  },
  inventory: {
    people: 'people',
    described: 'descriptions of people',
    recorded: 'entries on the state of the inventory',
    omitted: 'steps left out on purpose',
  },
  timeline: { events: 'entries of the timeline', omitted: 'steps left out on purpose' },
  formulation: {
    shared: 'formulations shared',
    answered: 'answers to a formulation',
    omitted: 'steps left out on purpose',
  },
  contract: { agreed: 'contracts', amended: 'changes of a contract', omitted: 'steps left out on purpose' },
  focus: {
    foci: 'focal areas named',
    proposals: 'proposals of an area',
    activations: 'activations of an area',
    details: 'details of an area',
    closings: 'endings of work on an area',
    areas: 'sessions that say on which areas',
    acuteEvent: 'sessions that say whether an acute event came between',
  },
  ending: {
    talk: 'sessions that say whether the ending was spoken of',
    reviews: 'reviews at the end',
    continuation: 'decisions on what follows',
    omitted: 'steps left out on purpose',
  },
  condition: { recorded: 'entries on conditions', fit: 'reviews of the fit' },
  care: {
    ageYears: 'age at the start',
    perinatal: 'whether around a birth',
    medication: 'entries on medication',
    coordinated: 'entries on coordination with others',
  },
  framing: {
    explained: 'explanations of the illness',
    sickRole: 'entries on the sick role',
    omitted: 'steps left out on purpose',
  },
  sessions: {
    entries: 'events of the record',
    conjointWith: 'sessions that say who else took part',
    missed: 'missed sessions',
    breaks: 'breaks',
    omitted: 'steps left out on purpose',
  },
  phases: { ofContact: 'sessions that name their phase' },
  closure: { closed: 'closings of the course' },
};
