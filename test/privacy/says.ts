import { replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { CourseState } from '../../src/model/state.js';
import type { Protocol } from '../../src/protocols/index.js';

/** The rule on the shape of aliases: the only one that reads a text. */
const ruleOnTexts = 'identifiers-in-alias';

function stateOf(course: Course): CourseState {
  const replayed = replay(course);
  if (!replayed.ok) throw new Error(`${replayed.error.code} at ${replayed.error.pointer}`);
  return replayed.value;
}

/**
 * All that a report says of a course but for what rests on aliases: verdicts, findings, figures and questions. Who
 * granted a waiver is told beside a finding, and is no part of it.
 */
export function says(course: Course, protocol: Protocol) {
  const { verdicts, findings, figures, askFor } = validate(stateOf(course), protocol);
  const { [ruleOnTexts]: _, ...others } = verdicts;
  return {
    verdicts: others,
    findings: findings
      .filter(({ rule, observed }) => rule !== ruleOnTexts && observed['rule'] !== ruleOnTexts)
      .map(({ fingerprint, waiver, ...finding }) => ({
        ...finding,
        // That of a fault of a waiver is made of its texts.
        ...(finding.rule.startsWith('waiver/') ? {} : { fingerprint }),
        ...(waiver === undefined ? {} : { effect: waiver.effect }),
      })),
    figures,
    askFor,
  };
}
