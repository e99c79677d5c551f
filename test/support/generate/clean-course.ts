import fc from 'fast-check';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { asked, mood, topics, writeCourse } from '../../../src/examples/worked-course.js';
import type { Course } from '../../../src/model/course.js';
import type { Protocol, Range } from '../../../src/model/protocol.js';
import { stated } from '../../../src/model/protocol.js';
import type { SessionHeld, TechniqueUse } from '../../../src/model/session.js';
import type { AreaId, PhaseRole } from '../../../src/model/vocabulary.js';
import { coherent } from './coherent-course.js';
import { dayText } from './values.js';

/** What is left to chance in a course that follows its protocol. */
interface Plan {
  readonly contracted: number;
  readonly initial: number;
  readonly ending: number;
  readonly talkBefore: number;
  readonly area: AreaId;
  readonly second: AreaId | undefined;
  readonly age: number;
  /** What else there is, and what was done about it. */
  readonly beside: 'nothing' | 'bipolar-disorder' | 'acute-psychosis' | 'ptsd';
  readonly violence: 'none' | 'past';
  /** How the phases stand on record: entered, said by each session, or left to be computed. */
  readonly phases: 'entered' | 'sessions' | 'inferred';
  readonly end: 'completed' | 'early-remission' | 'open';
  /** Where an early remission or the end of the record falls, as a share of what there is. */
  readonly at: number;
  readonly weeks: readonly Week[];
}

interface Week {
  readonly mood: number;
  readonly score: number;
  readonly riskItem: number;
  readonly level: 'none-identified' | 'low' | 'moderate' | 'high';
  readonly measured: boolean;
  readonly missed: boolean;
  readonly task: 'none' | 'plain' | 'hard';
  readonly outcome: 'done' | 'tried' | 'not-done';
  readonly interprets: boolean;
  readonly offFocus: boolean;
  readonly incidents: number;
}

const week: fc.Arbitrary<Week> = fc.record({
  mood: fc.nat(10),
  score: fc.nat(27),
  riskItem: fc.constantFrom(0, 0, 0, 1, 2),
  level: fc.constantFrom('none-identified', 'none-identified', 'low', 'low', 'moderate', 'high'),
  measured: fc.boolean(),
  missed: fc.nat(9).map((n) => n === 0),
  task: fc.constantFrom('none', 'plain', 'hard'),
  outcome: fc.constantFrom('done', 'tried', 'not-done'),
  interprets: fc.nat(4).map((n) => n === 0),
  offFocus: fc.nat(7).map((n) => n === 0),
  incidents: fc.nat(2),
});

/**
 * Courses that follow their protocol and document everything: whatever is chosen, no check has anything to say at
 * warning or above. Written from the protocol's own words (phases, length, areas, what it expects), not from the rules.
 */
export function cleanCourse(protocol: Protocol): fc.Arbitrary<Course> {
  const length = required(stated(protocol.length), 'length');
  const talk = required(stated(protocol.thresholds.endingTalkBefore), 'endingTalkBefore');
  const initial = spanOf(protocol, 'initial');
  const ending = spanOf(protocol, 'ending');
  const ages = stated(protocol.ages) ?? { min: 18, max: 90 };
  const areas = protocol.areas.value;
  return fc
    .record({
      contracted: inRange(length),
      initial: inRange(initial),
      ending: inRange(ending),
      talkBefore: inRange(talk),
      area: fc.constantFrom(...areas),
      second: fc.option(fc.constantFrom(...areas), { nil: undefined, freq: 3 }),
      age: inRange({ min: ages.min, max: Math.min(ages.max, 90) }),
      beside: fc.constantFrom('nothing', 'nothing', 'bipolar-disorder', 'acute-psychosis', 'ptsd'),
      violence: fc.constantFrom('none', 'none', 'past'),
      phases: fc.constantFrom('entered', 'entered', 'sessions', 'inferred'),
      end: fc.constantFrom('completed', 'early-remission', 'open'),
      // No `fc.double`: half of its numbers are next to nothing.
      at: fc.nat(999).map((n) => n / 1000),
      weeks: fc.array(week, { minLength: length.max, maxLength: length.max }),
    })
    .map((plan) => coherent(new CleanCourse(protocol, plan).write()));
}

class CleanCourse {
  readonly #plan: Plan;
  readonly #protocol: Protocol;
  readonly #drafts: EventDraft[] = [];
  #day = 0;
  #session = 0;
  #tasks: string[] = [];
  #timeline: string | undefined;
  #ids = 0;
  #talked = false;
  /** Where the record may break off: not between two things that were written down together. */
  readonly #breaks: number[] = [0];

  constructor(protocol: Protocol, plan: Plan) {
    this.#protocol = protocol;
    this.#plan = plan;
  }

  write(): Course {
    const { contracted, initial, ending, end, at } = this.#plan;
    this.#intake();
    // An early remission comes when the middle phase is under way, and before the contracted end.
    const from = initial + 1;
    const last =
      end === 'early-remission'
        ? Math.min(contracted - 1, from + Math.floor(at * (contracted - from)))
        : contracted;
    for (let number = 1; number <= last; number += 1) {
      if (number === initial + 1 && number <= contracted - ending) this.#enter('middle');
      if (number === contracted - ending + 1) this.#enter('ending');
      this.#hold(number, number === last);
    }
    this.#close(end === 'early-remission' ? 'early-remission' : 'completed');
    const broken = this.#breaks[Math.floor(at * this.#breaks.length)] ?? 0;
    const kept = end === 'open' ? this.#drafts.slice(0, broken) : this.#drafts;
    const { id } = this.#protocol;
    return writeCourse({ id: 'clean', protocol: id, documented: 'all' }, kept);
  }

  /** Adds an event; `more` says that the next one belongs to it. */
  #add(draft: EventDraft, more = false): void {
    this.#drafts.push({ ...draft, on: dayText(this.#day) });
    if (!more) this.#breaks.push(this.#drafts.length);
  }

  /** Adds what belongs to the session that is being held. */
  #note(draft: EventDraft, more = false): void {
    this.#add({ ...draft, session: this.#session }, more);
  }

  #id(kind: string): string {
    this.#ids += 1;
    return `${kind}-${this.#ids}`;
  }

  #enter(role: PhaseRole): void {
    if (this.#plan.phases === 'entered') {
      this.#add({ type: 'phase-entered', data: { phase: phaseOf(this.#protocol, role).id } });
    }
  }

  #intake(): void {
    const { age, beside } = this.#plan;
    const { expects } = this.#protocol;
    this.#add({ type: 'course-opened', data: { ageYears: age, format: 'individual' } });
    this.#enter('initial');
    const basis = stated(expects.target) === 'target-problem' ? 'target-problem' : 'diagnosis';
    const condition = basis === 'diagnosis' ? 'major-depression' : 'subthreshold-depression';
    this.#add({ type: 'condition-recorded', data: { condition, role: 'target', status: 'active', basis } });
    switch (beside) {
      case 'nothing':
        break;
      case 'bipolar-disorder':
        this.#add(
          { type: 'condition-recorded', data: { condition: beside, role: 'comorbid', status: 'active' } },
          true,
        );
        this.#add({ type: 'care-coordinated', data: { with: 'prescriber', status: 'in-place' } }, true);
        this.#add({ type: 'fit-reviewed', data: { condition: beside, decision: 'adapt' } });
        break;
      case 'acute-psychosis':
        this.#add({
          type: 'condition-recorded',
          data: { condition: beside, role: 'comorbid', status: 'stabilised' },
        });
        break;
      case 'ptsd':
        this.#add(
          {
            type: 'condition-recorded',
            data: { condition: beside, role: 'target', status: 'active', basis },
          },
          true,
        );
        this.#add({ type: 'fit-reviewed', data: { condition: beside, decision: 'proceed' } });
        break;
    }
    if (age < 18) this.#add({ type: 'care-coordinated', data: { with: 'guardian', status: 'in-place' } });
  }

  #hold(number: number, isLast: boolean): void {
    const { contracted, initial, talkBefore, end, phases, weeks } = this.#plan;
    const now = required(weeks[number - 1], 'week');
    const days = stated(this.#protocol.everyDays) ?? 7;
    if (now.missed) {
      this.#day += days;
      this.#add({ type: 'session-missed', data: { by: 'patient', reason: 'illness', rebooked: true } });
    }
    this.#day += days;
    this.#session = number;
    const role: PhaseRole =
      number <= initial ? 'initial' : number > contracted - this.#plan.ending ? 'ending' : 'middle';
    const wraps = end === 'early-remission' && isLast;
    const speaks = number === contracted - talkBefore || wraps || (role === 'ending' && now.mood > 4);
    this.#talked ||= speaks;
    const work = role === 'initial' ? this.#assess(number) : this.#work(now);
    const high = now.level === 'high';
    const tasks = this.#newTasks(now, isLast);
    const data: SessionHeld = {
      kind: 'treatment',
      mood: mood(now.mood),
      risk: asked(now.level),
      conjointWith: [],
      areas: role === 'initial' || high ? [] : [this.#areaOf(now)],
      acuteEvent: high,
      incidents: work.incidents,
      techniques: high
        ? [{ technique: 'safety-work' }]
        : [
            ...work.techniques,
            ...(tasks.some(({ hard }) => hard) ? [{ technique: 'role-play' } as const] : []),
          ],
      leftOut: [],
      tasksSet: high ? [] : tasks,
      tasksReviewed: this.#tasks.map((task) => ({ task, outcome: now.outcome })),
      ...(phases === 'sessions' ? { phase: phaseOf(this.#protocol, role).id } : {}),
      ...(speaks ? { ending: { discussed: true, sessionsLeft: contracted - number } } : {}),
    };
    this.#tasks = (data.tasksSet ?? []).map(({ id }) => id);
    this.#note({ type: 'session-held', session: number, data }, high);
    if (high) {
      this.#note({ type: 'safety-plan-recorded', data: { status: 'made' } }, true);
      this.#note({ type: 'care-escalated', data: { to: 'psychiatry', outcome: 'accepted' } });
    }
    if (number === 1 || now.measured) this.#measure(now);
    if (number === initial) this.#formulate(number);
    this.#second(number);
  }

  #measure({ score, riskItem, level }: Week): void {
    const id = this.#id('measure');
    this.#note({ type: 'measure-taken', id, data: { instrument: 'phq-9', total: score, riskItem } });
    if (riskItem > 0) this.#note({ type: 'risk-assessed', data: { ...asked(level), answers: id } });
  }

  // The work of the initial phase, over however many sessions it has.
  #assess(number: number): Pick<Required<SessionHeld>, 'incidents' | 'techniques'> {
    if (number === 1) {
      const length = this.#plan.contracted;
      this.#note({ type: 'medical-model-explained', data: { idiom: 'medical' } });
      this.#note({ type: 'sick-role-recorded', data: { status: 'given' } });
      this.#note({
        type: 'contract-agreed',
        data: {
          sessions: { min: length, max: length },
          everyDays: stated(this.#protocol.everyDays) ?? 7,
          limitTold: true,
        },
      });
      const { violence } = this.#plan;
      this.#note({ type: 'person-described', data: { person: 'p1', violence, safetyReviewed: true } });
      this.#note({ type: 'inventory-recorded', data: { status: 'begun' } });
    }
    return { incidents: [], techniques: [{ technique: 'interpersonal-inventory' }] };
  }

  // By the end of the initial phase: inventory, timeline, formulation and focus, in this order.
  #formulate(number: number): void {
    const { area } = this.#plan;
    this.#timeline = this.#id('timeline');
    this.#note({ type: 'person-described', data: { person: 'p2', relationship: 'friend', confidant: true } });
    this.#note({
      type: 'inventory-recorded',
      data: {
        status: 'completed',
        scope: stated(this.#protocol.expects.inventory) ?? 'full',
        topics: topics('conflict', 'loss'),
        changesNearOnsetAsked: true,
        hasConfidant: true,
      },
    });
    this.#note({
      type: 'timeline-event-added',
      id: this.#timeline,
      data: { kind: 'onset', relation: 'near-onset' },
    });
    const links = { people: ['p1'], timeline: [this.#timeline] };
    const acceptance = number % 2 === 0 ? 'accepted' : 'accepted-with-amendments';
    this.#note({ type: 'formulation-shared', data: { area, diagnosisNamed: true, acceptance, ...links } });
    this.#note({ type: 'focus-activated', data: { area, rank: 'primary', agreed: true, ...links } });
  }

  // A second area, if there is one, is named as secondary in the middle phase.
  #second(number: number): void {
    const { second, area, initial } = this.#plan;
    if (second !== undefined && second !== area && number === initial + 1) {
      this.#note({ type: 'focus-activated', data: { area: second, rank: 'secondary', agreed: true } });
    }
  }

  #areaOf(now: Week): AreaId {
    const { second, area, initial } = this.#plan;
    return now.offFocus && second !== undefined && this.#session > initial + 1 ? second : area;
  }

  #work(now: Week): Pick<Required<SessionHeld>, 'incidents' | 'techniques'> {
    const ids = Array.from({ length: now.incidents }, () => this.#id('incident'));
    const incidents = ids.map((id) => ({ id, person: 'p1', linkedToMood: true }));
    const strategy = this.#protocol.strategies.value.find(
      ({ area }) => area === this.#areaOf(now),
    )?.intervention;
    const ground = ids[0] ?? this.#timeline;
    const techniques: TechniqueUse[] = [{ technique: strategy ?? 'affect-exploration' }];
    if (ids[0] !== undefined) techniques.push({ technique: 'communication-analysis', incident: ids[0] });
    if (now.interprets && ground !== undefined)
      techniques.push({ technique: 'interpretation', restsOn: [ground] });
    return { incidents, techniques };
  }

  #newTasks(now: Week, isLast: boolean): NonNullable<SessionHeld['tasksSet']> {
    if (isLast || now.task === 'none') return [];
    const id = this.#id('task');
    return [{ id, kind: 'conversation', ...(now.task === 'hard' ? { hard: true, person: 'p1' } : {}) }];
  }

  #close(reason: 'completed' | 'early-remission'): void {
    if (reason === 'early-remission') {
      const sessions = { min: this.#session, max: this.#session };
      this.#note({ type: 'contract-amended', data: { reason: 'early-recovery', sessions } });
    }
    if (!this.#talked) throw new Error('A course that follows its protocol speaks of its ending.');
    this.#note({
      type: 'ending-reviewed',
      data: { gains: true, credit: true, warningSigns: true, contingencyPlan: true, feelings: 'expressed' },
    });
    this.#note({ type: 'continuation-decided', data: { decision: 'none-needed' } });
    this.#note({ type: 'focus-closed', data: { area: this.#plan.area, outcome: 'resolved', agreed: true } });
    this.#note({ type: 'course-closed', data: { reason, initiatedBy: 'both' } });
  }
}

function phaseOf(protocol: Protocol, role: PhaseRole): Protocol['phases'][number] {
  return required(
    protocol.phases.find((phase) => phase.role === role),
    role,
  );
}

function spanOf(protocol: Protocol, role: PhaseRole): Range {
  const span = required(stated(phaseOf(protocol, role).span), 'span');
  if (span.anchor === 'rest') throw new Error(`The ${role} phase has no span of its own.`);
  return span.sessions;
}

function inRange({ min, max }: Range): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The protocol leaves open: ${what}.`);
  return value;
}
