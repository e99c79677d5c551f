import { describe, expect, it } from 'vitest';
import { parseCourse, replay, safeParseCourse } from '../../src/index.js';
import { areaAliases } from '../../src/model/vocabulary.js';

const course = (events: readonly unknown[]) => ({
  schema: 'openipt/course/1',
  id: 'c1',
  protocol: 'ipt-adult',
  documented: [],
  events,
});

const activated = (id: string, area: string) => ({
  id,
  type: 'focus-activated',
  data: { area, rank: 'primary' },
});

describe('a focal area by another name', () => {
  it.each(Object.entries(areaAliases))('%s is read, and stored as %s', (alias, area) => {
    const { events } = parseCourse(course([activated('e1', alias)]));
    expect(events[0]?.data).toEqual({ area, rank: 'primary' });
  });

  it.each(Object.entries(areaAliases))('%s may stand wherever %s may', (alias, area) => {
    const written = (name: string) =>
      course([
        { id: 'e1', type: 'focus-proposed', data: { area: name } },
        activated('e2', name),
        { id: 'e3', type: 'focus-detailed', data: { area: name } },
        { id: 'e4', type: 'formulation-shared', data: { area: name } },
        { id: 'e5', type: 'session-held', session: 1, data: { kind: 'treatment', areas: [name] } },
        { id: 'e6', type: 'focus-closed', data: { area: name, outcome: 'changed', changedTo: name } },
      ]);
    expect(parseCourse(written(alias))).toEqual(parseCourse(written(area)));
  });

  it('is one area with the same by its canonical name', () => {
    const state = replay(
      parseCourse(
        course([activated('e1', 'interpersonal-sensitivity'), activated('e2', 'interpersonal-deficits')]),
      ),
    );
    expect(state.ok && state.value.foci.map(({ area }) => area)).toEqual(['interpersonal-deficits']);
  });

  it('does not change what was handed in', () => {
    const input = course([activated('e1', 'bereavement')]);
    parseCourse(input);
    expect(input).toEqual(course([activated('e1', 'bereavement')]));
  });

  it('is told from a name that nobody uses', () => {
    const parsed = safeParseCourse(course([activated('e1', 'conflict-at-large')]));
    expect(parsed.ok ? [] : parsed.error.map(({ pointer }) => pointer)).toEqual(['/events/0/data/area']);
  });
});
