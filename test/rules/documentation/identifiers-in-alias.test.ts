import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'identifiers-in-alias';

/** A person under an alias; without one, where none is given. */
function person(id: string, alias?: string): EventDraft {
  return { type: 'person-described', data: alias === undefined ? { person: id } : { person: id, alias } };
}

/** People under these aliases, and three sessions. */
function course(...aliases: readonly string[]): readonly EventDraft[] {
  return [...aliases.map((alias, index) => person(`p${index + 1}`, alias)), ...sessions(1, 3)];
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])('$id: passes where aliases are pseudonyms', (protocol) => {
    for (const documented of [[], 'all'] as const) {
      const { verdict, findings } = judged(rule, course('sister', 'A.', 'P1'), { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(['jane@example.org', 'jane.doe+home@mail.example.co.uk', 'J_D@example.com'])(
    'fails as a warning on the shape of an e-mail address: %s',
    (alias) => {
      const { verdict, findings } = judged(rule, course(alias));
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded', observed: { count: 1 } },
      ]);
    },
  );

  test.each([
    '0301234567',
    '+49 30 1234567',
    '+5551234',
    '(030) 123-4567',
    '030/123.45.67',
    '0 1 2 3 4 5 6',
    'tel 0301234567',
    'Tel. 5551234',
    'sister, phone: 5551234',
    'sister 030 1234567 (evenings)',
    '+2010-2014',
    'tel 2010-2014',
    '030 2010-2014',
    '2010-2014-0077',
    '20102014555',
    '2110-2014',
    '1410-1914',
  ])('fails as a warning on the shape of a telephone number: %s', (alias) => {
    expect(judged(rule, course(alias)).findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test.each([
    '123456',
    '12-34',
    '5551234',
    'file 5551234',
    'P1234567',
    'person 7',
    '1',
    '@work',
    'the one @ work',
    'no. 2',
    'hotel 5551234',
    '2024-03-12',
    '12.03.2024',
    '3/12/2024',
    'met on 2024-03-12',
    '2010–2014',
    '2010-2014',
    'boss (2010-2014)',
    'neighbour 1998 - 2003',
    'boss 2010/2014',
    '2008-2010-2014',
  ])('finds nothing in an alias that is no address and no number: %s', (alias) => {
    expect(judged(rule, course(alias)).verdict.kind).toBe('pass');
  });

  test.each([
    'Jane Doe',
    'JANE DOE',
    'Élodie Müller',
    'Anna Maria Schmidt',
    'Ольга Иванова',
    'Mr Smith',
    'Mrs. Smith',
    'Ms Doe',
    'Dr Jones',
    'Prof. Müller',
    'Aunt Jane Doe',
    'Friend Jane Doe',
    'Jane Doe (sister)',
    'Grace Church',
  ])('fails at info on the shape of a full name: %s', (alias) => {
    const { verdict, findings } = judged(rule, course(alias));
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'recorded', observed: { count: 1 } },
    ]);
  });

  test.each([
    'Jane',
    'jane doe',
    'J. D.',
    'JD',
    'Mother',
    'Aunt Jane',
    'Uncle Tom',
    'Sister Anna',
    'Big Brother',
    'Father in law',
    'the boss',
    'friend from School',
  ])('finds nothing in a first name, initials or a role: %s', (alias) => {
    expect(judged(rule, course(alias)).verdict.kind).toBe('pass');
  });

  test.each([
    'Best Friend',
    'Former Partner',
    'Old Colleague',
    'Upstairs Neighbour',
    'Social Worker',
    'Care Home',
    'Day Centre Nurse',
    'Uncle Tom, Aunt Ann',
  ])('takes no role for a name though it is written large: %s', (alias) => {
    expect(judged(rule, course(alias)).verdict.kind).toBe('pass');
  });

  test('ways to reach a person and names are two findings, each counted', () => {
    const drafts = course('Jane Doe', 'jane@example.org', 'sister', '555-1234', 'John Doe', '555-4321');
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.counts.fail).toBe(2);
    expect(findings).toMatchObject([
      { severity: 'warning', observed: { count: 3 } },
      { severity: 'info', observed: { count: 2 } },
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('a waiver can take one of them and leave the other', () => {
    const drafts = course('Jane Doe', 'jane@example.org');
    const left = (subject: string): readonly string[] => {
      const waivers = [{ rule, reason: 'clinical-judgement', subject }] as const;
      const { findings } = judged(rule, drafts, { options: { waivers } });
      return findings.filter(({ waiver }) => waiver === undefined).map(({ severity }) => severity);
    };
    expect(left('contact')).toEqual(['info']);
    expect(left('name')).toEqual(['warning']);
  });

  test('looks at every description of a person, also one that was replaced by a later one', () => {
    const drafts = [person('p1', 'jane@example.org'), person('p1', 'sister'), ...sessions(1, 3)];
    expect(judged(rule, drafts).findings).toMatchObject([{ observed: { count: 1 } }]);
    const later = [person('p1', 'sister'), ...sessions(1, 3), person('p1', '555-1234')];
    expect(judged(rule, later).findings).toMatchObject([{ observed: { count: 1 } }]);
  });

  test('finds nothing once the alias was corrected', () => {
    const drafts: EventDraft[] = [
      { ...person('p1', 'jane@example.org'), id: 'described' },
      ...sessions(1, 3),
      { type: 'person-described', replaces: 'described', data: { person: 'p1', alias: 'sister' } },
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('points at the aliases themselves, and at no other', () => {
    const drafts = [person('p1', 'jane@example.org'), person('p2', 'sister'), person('p3', '555-1234')];
    const { findings } = judged(rule, drafts);
    expect(findings[0]?.at).toMatchObject([
      { pointer: '/events/0/data/alias', event: 'e1' },
      { pointer: '/events/2/data/alias', event: 'e3' },
    ]);
    expect(pointsAt(drafts, findings[0])).toEqual(['person-described']);
  });

  test('never repeats what it found, nowhere in the report', () => {
    for (const alias of ['canary@example.org', '555-0123', 'Canary Bird']) {
      const { findings, report } = judged(rule, course(alias), { documented: 'all' });
      expect(findings).toHaveLength(1);
      expect(JSON.stringify(report).toLowerCase()).not.toContain(alias.toLowerCase());
    }
    const words = JSON.stringify(judged(rule, course('Canary Bird')).report);
    expect(words.toLowerCase()).not.toContain('canary');
  });

  test('does not speak where no alias is recorded, claimed or not', () => {
    for (const documented of [[], 'all'] as const) {
      for (const drafts of [sessions(1, 3), [person('p1'), ...sessions(1, 3)]]) {
        const { verdict } = judged(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
  });

  test('looks at aliases only: an id is the host’s, and opaque', () => {
    const drafts = [person('5551234', 'sister'), person('Jane.Doe', 'friend')];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('is no question of treatment: speaks in a pause, and after the patient left', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    for (const last of [paused, left]) {
      expect(judged(rule, [...course('jane@example.org'), last]).verdict.kind).toBe('fail');
    }
  });
});
