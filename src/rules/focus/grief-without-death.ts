import type { AspectFacts } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { Place } from '../../model/report.js';
import { claimFrom, wasOnlyExplored } from '../area-duty.js';
import { afterClosing } from '../closing.js';
import { deathsOf } from '../deaths.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive, focusOn, isFilled } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, numberOf } from '../session-of.js';

export const griefWithoutDeath: Rule = defineRule({
  id: 'grief-without-death',
  category: 'focus',
  severity: 'warning',
  statement: 'Where grief is the focus, somebody close has died.',
  rationale: 'Grief in IPT means a death; other losses are worked on as role transitions, with other steps.',
  sources: [
    { source: 'isipt', locator: 'grief as a focal area' },
    { source: 'guide-2018', locator: 'the chapter on grief' },
    { source: 'founding-practice-guide', locator: 'lines 9 and 42' },
  ],
  grounding: 'verified',
  needs: ['focus', 'inventory', 'timeline'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['focus-unlinked'],
  step: 'Record who died.',
  remedy: 'Record who died; where nobody did, take the loss up as a role transition.',
  withdrawnIf: [
    'The person who died is recorded, or a death that the focus is linked to.',
    'The loss is recorded as perinatal or ambiguous.',
    'The area was let go before the middle phase.',
    'The protocol takes in losses other than a death.',
    'It is the lost healthy self, and recorded as that area.',
  ],
  message: ({ since, living, deaths }: Deathless) => {
    const active = `Grief became active${atSession('in', since)}`;
    if (deaths > 0) return `${active}; a death is recorded, but not that this focus concerns it.`;
    return living
      ? `${active}; none of the people whom it concerns is recorded as dead, and no death is recorded.`
      : `${active}; no record of who died.`;
  },
  check: (facts) => {
    const { sessions, protocol, record } = facts;
    const { focus } = record;
    const scope = stated(protocol.expects.griefScope);
    if (scope === undefined) return notApplicable('The protocol does not say whether grief needs a death.');
    if (scope === 'any') return notApplicable('The protocol takes in losses other than a death.');
    const activated = firstActive(focus, 'grief');
    if (activated === undefined) return notApplicable('Grief is not recorded as an active area.');
    const loss = lastWord(detailsOf(focus, 'grief'), ({ data }) => data.loss);
    if (loss !== undefined) return [{ kind: 'pass', at: [placeOf(loss.entry, '/data/loss')] }];
    const deaths = deathsOf(record);
    const mourned = deaths.filter((death) => death.mourned);
    if (mourned.length > 0) return [{ kind: 'pass', at: mourned.map(({ at }) => at) }];
    const concerned = focusOn(focus, 'grief');
    const people = concerned?.people ?? [];
    const lost = flatMap(people, (id) => lossOf(id, record.inventory));
    if (lost.length > 0) return [{ kind: 'pass', at: lost }];
    if (wasOnlyExplored(facts, 'grief')) {
      return notApplicable('Grief was let go before the middle phase.');
    }
    const living = people.length > 0 && people.every((id) => isLiving(id, record.inventory));
    const hit = {
      observed: {
        since: numberOf(sessions, activated.start),
        people: people.length,
        living,
        deaths: deaths.length,
      },
      at: [activated.at],
      ...(protocol.areas.value.includes('lost-healthy-self') ? { remedy: withHealthySelf } : {}),
      ...afterClosing(facts),
    };
    if (deaths.length > 0) {
      const counter = [{ note: 'A death is recorded.', at: deaths.map(({ at }) => at) }];
      return [{ kind: 'review', ask: 'deceased', counter, ...hit }];
    }
    return living && !isFilled(concerned?.timeline)
      ? [{ kind: 'fail', ...hit }]
      : [
          {
            kind: 'missing',
            aspect: 'focus',
            ask: 'deceased',
            ordinal: claimFrom({ sessions }, activated),
            ...hit,
          },
        ];
  },
});

const withHealthySelf =
  'Record who died; where nobody did, take the loss up as a role transition or, where it is that of the healthy self, ' +
  'as that area.';

type Deathless = {
  readonly since: number | null;
  readonly people: number;
  readonly living: boolean;
  readonly deaths: number;
};

/** Where the last that is told of what changed with a person is a death. */
function lossOf(id: string, { described }: AspectFacts['inventory']): readonly Place[] {
  const own = described.filter(({ data }) => data.person === id);
  const change = lastWord(own, ({ data }) => data.recentChange);
  return change?.word === 'death' ? [placeOf(change.entry, '/data/recentChange')] : [];
}

function isLiving(id: string, { people }: AspectFacts['inventory']): boolean {
  // One who is called deceased is mourned, and was found before.
  return people.find(({ person }) => person === id)?.described.status !== undefined;
}
