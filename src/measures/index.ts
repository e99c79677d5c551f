/**
 * Instruments: what their totals mean, by published work, and what a change of them is worth. Totals only; no item text.
 * Pure data and functions; nothing is registered, so an instrument of your own is handed to them like one of ours.
 * @packageDocumentation
 */
export type { Err, Ok, Result } from '../lib/result.js';
export type { Grounding } from '../model/protocol.js';
export type { SourceId } from '../sources/index.js';
export type { Answer, Unanswered, UnansweredCode } from './answer.js';
export type { ReliableChangeOptions } from './answers.js';
export { hasResponse, isCase, isReliableChange, isRemission } from './answers.js';
export type { Banded } from './band-of.js';
export { bandOf } from './band-of.js';
export { defineInstrument } from './define-instrument.js';
export { describedInstrument as instrument, describedInstruments as instruments } from './described.js';
export type {
  Band,
  BandId,
  BandScheme,
  Cited,
  CitedFor,
  DescribedInstrument,
  Instrument,
  InstrumentDetails,
  InstrumentId,
  MinimalChange,
  Population,
  RiskItem,
  ScoreRange,
} from './instrument.js';
export { bandIds, instrumentIds } from './instrument.js';
export type { WithMinimalChange } from './minimal-changes.js';
export { minimalChangesReached } from './minimal-changes.js';
export type { InstrumentFault, InstrumentFaultCode, OwnInstrument } from './own-instrument.js';
export type { Reliability, ReliabilityFault } from './reliable-change.js';
export { reliableChangeIndex, reliableChangeThreshold } from './reliable-change.js';
export type { SessionMood } from './session-mood.js';
export { sessionMood } from './session-mood.js';
export type { TotalFault, TotalOptions } from './total.js';
export { checkTotal } from './total.js';
