import type { RiskCheck } from '../model/care.js';
import type { CourseState, Entry } from '../model/state.js';
import type { RiskFact } from './facts.js';
import { placeOf } from './facts.js';

/** Every risk check, inside sessions and between them, in order. */
export function riskFacts(state: CourseState): readonly RiskFact[] {
  const facts: RiskFact[] = [];
  for (const entry of state.entries['risk-assessed']) facts.push(riskFact(entry, entry.data, '/data'));
  for (const entry of state.entries['session-held']) {
    if (entry.data.risk !== undefined) facts.push(riskFact(entry, entry.data.risk, '/data/risk'));
  }
  return facts.sort((a, b) => a.seq - b.seq);
}

function riskFact(
  entry: Entry<'risk-assessed'> | Entry<'session-held'>,
  check: RiskCheck,
  path: string,
): RiskFact {
  const fact: Writable<RiskFact> = { check, seq: entry.seq, event: entry.id, at: placeOf(entry, path) };
  if (entry.on !== undefined) fact.on = entry.on;
  if (entry.session !== undefined) fact.session = entry.session;
  return fact;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
