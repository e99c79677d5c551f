import { expect, test } from 'vitest';
import { parseCourse, replay, validate } from '../../src/index.js';
import type { Protocol } from '../../src/model/protocol.js';
import { defineProtocol, iptAdult } from '../../src/protocols/index.js';
import { simulateCourse, simulatedEndings } from '../../src/simulate/index.js';
import { oddProtocols } from '../support/odd-protocols.js';

const ours = { source: 'house-judgement', grounding: 'house', note: 'the form of our day clinic' } as const;

/** Four phases, two of them middle ones, every third day, with a focal area that nobody else has. */
function dayClinic(): Protocol {
  const defined = defineProtocol({
    basedOn: iptAdult,
    id: 'day-clinic-ipt',
    version: '1.0.0',
    title: 'IPT in our day clinic',
    summary: 'Sixteen sessions in eight weeks, in four phases.',
    length: { value: { min: 16, max: 16 }, ...ours },
    everyDays: { value: 3, ...ours },
    areas: { value: ['grief', 'x-single-parent-family'], ...ours },
    strategies: {
      value: [
        { area: 'grief', intervention: 'grief-work' },
        { area: 'x-single-parent-family', intervention: 'social-support-network-mapping' },
      ],
      ...ours,
    },
    phases: [
      phase('arrival', 'initial', { anchor: 'start', sessions: { min: 3, max: 3 } }),
      phase('early-work', 'middle', { anchor: 'start', sessions: { min: 5, max: 5 } }),
      phase('late-work', 'middle', { anchor: 'rest' }),
      phase('farewell', 'ending', { anchor: 'end', sessions: { min: 3, max: 3 } }),
    ],
    gates: [{ into: 'early-work', rules: iptAdult.gates[0]?.rules ?? { value: [], ...ours } }],
  });
  if (!defined.ok) throw new Error(defined.error.map(({ message }) => message).join('\n'));
  return defined.value;
}

type Phase = Protocol['phases'][number];

function phase(
  id: string,
  role: Phase['role'],
  value: Exclude<Phase['span']['value'], 'unspecified'>,
): Phase {
  return { id, role, title: id, span: { value, ...ours } };
}

test.each(oddProtocols)(
  '$id: whatever a protocol leaves open or asks for, there is a course of it',
  (protocol) => {
    for (const ending of simulatedEndings) {
      for (let seed = 0; seed < 25; seed += 1) {
        const course = parseCourse(simulateCourse({ protocol, seed, ending }));
        expect(replay(course).ok).toBe(true);
      }
    }
  },
);

test('courses of a clinic’s own form follow it too', () => {
  const protocol = dayClinic();
  const areas = new Set<string>();
  for (const ending of simulatedEndings) {
    for (let seed = 0; seed < 25; seed += 1) {
      const course = simulateCourse({ protocol, seed, ending });
      const state = replay(course);
      if (!state.ok) throw new Error(state.error.message);
      const said = validate(state.value, protocol).findings.filter(({ severity }) => severity !== 'info');
      expect(said.map(({ rule, message }) => `${ending} ${seed}: ${rule}: ${message}`)).toEqual([]);
      for (const event of course.events) if (event.type === 'focus-activated') areas.add(event.data.area);
    }
  }
  expect([...areas].sort()).toEqual(['grief', 'x-single-parent-family']);
});
