import type { Chance } from '../../lib/chance.js';
import type { Protocol } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';

/** Whom an invented course is about, and in what frame it is held. */
export interface Patient {
  /** In completed years, at the start. */
  readonly age: number;
  readonly minor: boolean;
  /** Pregnant or within a year after a birth; said, or left unsaid. */
  readonly perinatal?: boolean;
  /** How they mostly meet. */
  readonly channel: 'in-person' | 'video' | 'telephone';
  /** The group that the sessions are held in. */
  readonly group?: string;
  /** The course that this one continues. */
  readonly continues?: string;
}

// The oldest that an invented patient is, and the oldest that one with a small child is.
const oldest = 90;
const oldestPerinatal = 45;

/** Draws somebody for whom the protocol is meant. */
export function planPatient(protocol: Protocol, seed: number, chance: Chance): Patient {
  const { ages, expects } = protocol;
  const perinatal = stated(expects.perinatal) === true;
  const { min, max } = stated(ages) ?? { min: 18, max: oldest };
  const age = chance.whole(min, Math.max(min, Math.min(max, perinatal ? oldestPerinatal : oldest)));
  const said = perinatal || chance.oneIn(3);
  return {
    age,
    minor: age < 18,
    ...(said ? { perinatal } : {}),
    channel: chance.pick(
      isGroup(protocol) ? ['in-person'] : ['in-person', 'in-person', 'in-person', 'video', 'telephone'],
    ),
    ...(isGroup(protocol) ? { group: `group-${chance.whole(1, 40)}` } : {}),
    ...(isMaintenance(protocol) ? { continues: `before-${seed >>> 0}` } : {}),
  };
}

/**
 * Whether the sessions are held in a group. No protocol says so outright: one that asks for a session before the group,
 * or does not know whether there is one, is for groups.
 */
function isGroup({ expects }: Protocol): boolean {
  const preparation = stated(expects.preparation);
  return preparation === undefined || preparation.some(({ kind }) => kind === 'pre-group');
}

/** Whether all of it is maintenance: then it comes after another course. */
function isMaintenance({ phases }: Protocol): boolean {
  return phases.length > 0 && phases.every(({ role }) => role === 'maintenance');
}
