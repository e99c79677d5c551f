import type { AllFacts } from '../facts/facts.js';
import type { ProtocolValue } from '../model/explanation.js';
import type { Protocol, Sourced } from '../model/protocol.js';
import { shortCitations } from '../sources/short-citations.js';

/** Facts that behave like others and note which values of the protocol a rule asks them for. */
export interface NotedFacts {
  readonly facts: AllFacts;
  /** What was asked for so far, in the order of asking. */
  readonly asked: () => readonly ProtocolValue[];
}

/** Makes facts that note what a rule asks the protocol for. Nothing else about them differs. */
export function notedFacts(facts: AllFacts): NotedFacts {
  const { protocol } = facts;
  const asked = new Map<string, Sourced<unknown>>();
  const note = (name: string, value: unknown): void => {
    if (isSourced(value)) asked.set(name, value);
  };
  const noting = <T extends object>(original: T, prefix: string): T =>
    // A copy, since a proxy of what is frozen may not answer with a proxy of its parts.
    new Proxy(
      { ...original },
      {
        get: (copy, key, receiver) => {
          const value: unknown = Reflect.get(copy, key, receiver);
          if (typeof key === 'string') note(prefix + key, value);
          return value;
        },
      },
    );
  const noted = {
    ...facts,
    protocol: noting(
      {
        ...protocol,
        expects: noting(protocol.expects, 'expects.'),
        thresholds: noting(protocol.thresholds, 'thresholds.'),
      },
      '',
    ),
  };
  return {
    facts: new Proxy(noted, {
      get: (copy, key, receiver) => {
        // What was computed from the protocol before the rule was run is asked for with its result.
        if (key === 'length' || key === 'ending') noteLength(facts, note);
        if (key === 'initialLatest') noteSpans(protocol, 'initial', note);
        if (key === 'ending') noteSpans(protocol, 'ending', note);
        return Reflect.get(copy, key, receiver);
      },
    }),
    asked: () => [...asked].map(([name, value]) => protocolValue(name, value)),
  };
}

type Note = (name: string, value: unknown) => void;

// Where a contract is recorded, the length is the record's and not the protocol's.
function noteLength({ length, protocol }: AllFacts, note: Note): void {
  if (length?.contracted !== true) note('length', protocol.length);
}

function noteSpans({ phases }: Protocol, role: 'initial' | 'ending', note: Note): void {
  for (const { id, role: own, span } of phases) if (own === role) note(`phases.${id}.span`, span);
}

function isSourced(value: unknown): value is Sourced<unknown> {
  return typeof value === 'object' && value !== null && 'grounding' in value && 'value' in value;
}

function protocolValue(name: string, { value, source, grounding, note }: Sourced<unknown>): ProtocolValue {
  return { name, value, source, cite: shortCitations[source], grounding, note: note ?? null };
}
