import { deepFreeze } from '../lib/freeze.js';
import { isObject } from '../lib/is-object.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Expectations, Protocol, Thresholds } from '../model/protocol.js';
import { protocolSchema } from '../schema/protocol.js';
import type { ProtocolFault } from './protocol-faults.js';
import { areaFaults, phaseFaults } from './protocol-faults.js';

/** A protocol of one's own: what differs from another one, which it is based on. */
export interface ProtocolDraft extends Partial<Omit<Protocol, 'schema' | 'expects' | 'thresholds'>> {
  /** The protocol that gives whatever is not named here. */
  readonly basedOn: Protocol;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly expects?: Partial<Expectations>;
  readonly thresholds?: Partial<Thresholds>;
}

/**
 * Makes a protocol of one's own, checked: its shape, that every phase can be reached, that windows do not overlap, that
 * gates name phases and rules that exist, and that each focal area has the intervention that is the work on it.
 * @returns the protocol, frozen; or every fault found, with its place.
 * @example
 * const mine = defineProtocol({
 *   basedOn: iptAdult, id: 'clinic-ipt', version: '1.0.0', title: 'IPT at our clinic', summary: 'Twenty sessions.',
 *   length: { value: { min: 20, max: 20 }, source: 'house-judgement', grounding: 'house', note: 'our contract' },
 * });
 * if (mine.ok) validate(state, mine.value);
 */
export function defineProtocol(draft: ProtocolDraft | Protocol): Result<Protocol, readonly ProtocolFault[]>;
/** The same for what comes from a file: anything at all may stand in it. */
export function defineProtocol(draft: unknown): Result<Protocol, readonly ProtocolFault[]>;
export function defineProtocol(draft: unknown): Result<Protocol, readonly ProtocolFault[]> {
  const shaped = protocolSchema().safeParse(completed(draft));
  if (!shaped.success) return err(shaped.error.issues.map(shapeFault));
  const faults = [...phaseFaults(shaped.data), ...areaFaults(shaped.data)];
  return faults.length === 0 ? ok(deepFreeze(shaped.data)) : err(faults);
}

function completed(draft: unknown): unknown {
  if (!isObject(draft) || !isObject(draft['basedOn'])) return draft;
  const { basedOn, expects, thresholds, ...own } = draft;
  return {
    ...basedOn,
    ...own,
    expects: merged(basedOn['expects'], expects),
    thresholds: merged(basedOn['thresholds'], thresholds),
  };
}

// What is no object stays as it is, for the schema to refuse.
function merged(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  return isObject(base) && isObject(own) ? { ...base, ...own } : own;
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function shapeFault({ code, path, message }: Issue): ProtocolFault {
  const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (pointer === '/phases' && code === 'custom') {
    return { code: 'duplicate-phase', pointer, message: 'Two phases have the same id; give each its own.' };
  }
  if (pointer === '/gates' && code === 'custom') {
    return {
      code: 'gate-into-unknown-phase',
      pointer,
      message: 'A gate leads into a phase that the protocol does not have; name one of its phases.',
    };
  }
  if (/^\/gates\/\d+\/rules\/value\/\d+$/.test(pointer)) {
    return {
      code: 'unknown-rule',
      pointer,
      message: 'The gate names a rule that does not exist; `openipt rules` lists those that do.',
    };
  }
  return { code: 'shape', pointer, message: `Expected ${message.replace(/^Invalid input: expected /, '')}.` };
}
