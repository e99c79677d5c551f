import { gatherFacts } from '../facts/gather.js';
import type { Protocol } from '../model/protocol.js';
import type { CourseState, Entry } from '../model/state.js';
import type { Json, JsonObject } from './chart-spec.js';
import { ink } from './chart-spec.js';

/** A course along its treatment sessions, counted from 1: where everything that is drawn stands. */
export interface CourseTrack {
  readonly sessions: readonly TrackSession[];
  readonly phases: readonly PhaseBand[];
  /** Where an entry stands: at its session, or half way between the sessions before and after it. */
  readonly at: (entry: Pick<Entry, 'seq' | 'session'>) => number;
  /** Where a place of the effective log stands. */
  readonly atSeq: (seq: number) => number;
  /** The two ends of the axis. */
  readonly from: number;
  readonly to: number;
}

/** An attended treatment session. */
interface TrackSession {
  readonly ordinal: number;
  /** The number on the record. */
  readonly number: number;
  readonly on: string | null;
  /** The place of its event among all sessions that were held. */
  readonly at: number;
}

/** Sessions in a row that are in one phase. */
interface PhaseBand {
  readonly phase: string;
  readonly from: number;
  readonly to: number;
}

/** Lays out a course along its sessions, with its phases as recorded or, marked as such, as inferred. */
export function courseTrack(state: CourseState, protocol: Protocol): CourseTrack {
  const { sessions, contacts } = gatherFacts(state, protocol, undefined);
  const byNumber = new Map(sessions.map(({ number, ordinal }) => [number, ordinal]));
  const bySeq = new Map(contacts.map(({ seq, ordinal }) => [seq, ordinal]));
  const atSeq = (seq: number): number => {
    return bySeq.get(seq) ?? sessions.filter((session) => session.seq < seq).length + 0.5;
  };
  const bands: PhaseBand[] = [];
  for (const { ordinal, phase } of sessions) {
    if (phase === undefined) continue;
    const title = protocol.phases.find(({ id }) => id === phase.id)?.title ?? phase.id;
    const named = phase.basis === 'inferred' ? `${title} (inferred)` : title;
    const last = bands.at(-1);
    const [from, to] = [ordinal - 0.5, ordinal + 0.5];
    if (last?.phase === named && last.to === from) bands.splice(-1, 1, { ...last, to });
    else bands.push({ phase: named, from, to });
  }
  return {
    sessions: sessions.map(({ ordinal, number, on, at }) => ({ ordinal, number, on: on ?? null, at })),
    phases: bands,
    at: ({ seq, session }) => (session === undefined ? undefined : byNumber.get(session)) ?? atSeq(seq),
    atSeq,
    from: 0,
    to: sessions.length + 1,
  };
}

const tints = ['#edf3f9', '#f8f3e6', '#edf6f0', '#f6eff5'] as const;

/** The phases as bands of colour behind everything else. */
export function phaseLayer({ phases }: CourseTrack, axis: JsonObject): Json {
  const titles = [...new Set(phases.map(({ phase }) => phase))];
  return {
    data: {
      values: phases.map(({ phase, from, to }) => ({
        from,
        to,
        tint: tints[titles.indexOf(phase) % tints.length] ?? ink.ground,
      })),
    },
    mark: { type: 'rect', strokeWidth: 0, tooltip: false },
    encoding: {
      x: { field: 'from', ...axis },
      x2: { field: 'to' },
      fill: { field: 'tint', type: 'nominal', scale: null, legend: null },
    },
  };
}

/** The names of the phases, above their bands. A name that is too long for its band is broken at a space. */
export function phaseNames({ phases }: CourseTrack, axis: JsonObject): Json {
  return {
    data: {
      values: phases.map(({ phase, from, to }) => ({ phase: lines(phase, to - from), mid: (from + to) / 2 })),
    },
    mark: {
      type: 'text',
      baseline: 'bottom',
      // Two lines begin one line higher, so that both stand above the band.
      dy: { expr: 'isArray(datum.phase) ? -13 : 0' },
      fontSize: 11,
      color: ink.quiet,
      lineHeight: 13,
      tooltip: false,
    },
    encoding: {
      x: { field: 'mid', ...axis },
      y: { value: -4 },
      text: { field: 'phase', type: 'nominal' },
    },
  };
}

function lines(text: string, sessions: number): string | readonly string[] {
  const words = text.split(' ');
  return sessions < 3 && words.length > 1 ? [words.slice(0, -1).join(' '), words.slice(-1).join(' ')] : text;
}

/** The axis of sessions. `label`: whether it is named and numbered here. */
export function sessionAxis({ from, to }: CourseTrack, label: boolean): JsonObject {
  const ticks = Array.from({ length: Math.max(0, to - 1) }, (_, index) => index + 1);
  return {
    type: 'quantitative',
    scale: { domain: [from + 0.25, to - 0.25], nice: false, zero: false },
    axis: label
      ? { title: 'Treatment session, counted from 1', values: ticks, format: 'd', labelOverlap: true }
      : null,
  };
}
