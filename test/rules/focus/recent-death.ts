import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionRecorded, PartialDate, PersonDescribed } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { inConfidence } from '../../support/sound.js';

export const rule = 'grief-very-recent';

/** The illness that the course treats is diagnosed. */
export function diagnosed(on: PartialDate | undefined, data: Partial<ConditionRecorded> = {}): EventDraft {
  return {
    type: 'condition-recorded',
    id: 'diagnosis',
    ...(on === undefined ? {} : { on }),
    data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis', ...data },
  };
}

/** The patient’s mother, who died. */
export function died(diedOn: PartialDate | undefined, data: Partial<PersonDescribed> = {}): EventDraft {
  return {
    type: 'person-described',
    id: 'mother',
    data: {
      person: 'mother',
      alias: inConfidence,
      status: 'deceased',
      ...(diedOn === undefined ? {} : { diedOn }),
      ...data,
    },
  };
}

export const grief: EventDraft = {
  type: 'focus-activated',
  id: 'grief',
  session: 3,
  data: { area: 'grief', rank: 'primary', people: ['mother'] },
};

/** A course with grief for the mother as its focus. */
export function course(...before: readonly EventDraft[]): readonly EventDraft[] {
  return [...before, ...sessions(1, 3), grief, ...sessions(4, 4)];
}

/** The day of the diagnosis, where a test needs one. */
export const day = '2024-06-30';

/** A protocol that draws the lines of what is recent elsewhere. */
export function lines(
  recentDeathDays: Stated<{ readonly warning: number; readonly info: number }>,
): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, recentDeathDays } };
}
