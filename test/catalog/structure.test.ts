import { describe, expect, it } from 'vitest';
import type { Fit, Intervention, Mechanism, Section } from '../../src/catalog/index.js';
import { about, intervention, interventions, linesOf } from '../../src/catalog/index.js';
import { safetyGate } from '../../src/catalog/serves.js';
import { adviceIds } from '../../src/model/advice-ids.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { interventions as ids } from '../../src/model/vocabulary.js';
import type { SourceId } from '../../src/sources/index.js';
import { sources } from '../../src/sources/index.js';
import { before, fits, founding, headings, nature } from './frozen.js';

const all = interventions();
const known: readonly string[] = [...ruleIds, ...adviceIds];

describe('the 24', () => {
  it('have the ids that their headings gave them, in that order', () => {
    expect(all.map(({ id }) => id)).toEqual(
      headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-')),
    );
    expect(all.map(({ ordinal }) => ordinal)).toEqual(headings.map((_, at) => at + 1));
    for (const id of ids) expect(intervention(id).id).toBe(id);
  });

  it('keep the names of their headings', () => {
    expect(all.map(({ text }) => text.en.name.toLowerCase())).toEqual(
      headings.map((heading) => heading.toLowerCase()),
    );
  });

  it('are of several sorts: 3 of assessment, 3 of framing, 4 focal areas, 13 techniques, 1 ending', () => {
    const groups = all.map(({ group }) => group);
    const count = (wanted: string) => groups.filter((group) => group === wanted).length;
    expect(['assessment', 'framing', 'focal-area', 'technique', 'ending'].map(count)).toEqual([
      3, 3, 4, 13, 1,
    ]);
  });

  it('own their other names: none is an id, a name or another name elsewhere', () => {
    const taken = all.flatMap(({ id, aliases, text }) => [
      ...new Set([id.replaceAll('-', ' '), text.en.name.toLowerCase()]),
      ...aliases.map((alias) => alias.text.toLowerCase()),
    ]);
    expect(taken.filter((name, at) => taken.indexOf(name) !== at)).toEqual([]);
  });

  it('never go by the name of another therapy', () => {
    const names = all.flatMap(({ aliases }) => aliases.map(({ text }) => text));
    expect(names.filter((name) => /dynamic|metacognitive|cognitive/i.test(name))).toEqual([]);
  });

  it('are all in use: one that no longer is says since when, why, and what to use instead', () => {
    for (const { id, status, since, changedIn = [], withdrawn } of all) {
      for (const version of [since, ...changedIn]) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(withdrawn === undefined, id).toBe(status === 'active' || status === 'draft');
      if (withdrawn === undefined) continue;
      const instead = [withdrawn.replacedBy ?? [], withdrawn.consider ?? []].flat();
      expect(instead, id).not.toEqual([]);
      expect(instead).not.toContain(id);
    }
  });

  it('say that no clinician has reviewed them, each and all', () => {
    expect(all.filter(({ clinicalReview }) => clinicalReview !== null)).toEqual([]);
    expect(Object.values(about.locales).map(({ reviewedBy }) => reviewedBy)).toEqual([null]);
  });
});

describe.each(all.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const counts: readonly (readonly [Section, number, number])[] = [
    ['steps', 3, 7],
    ['whenToUse', 4, 6],
    ['whenNotToUse', 2, 5],
    ['keyPhrases', 5, 8],
    ['followUps', 5, 8],
    ['warnings', 4, 6],
    ['tasks', 2, 4],
    ['distinctFrom', 1, 6],
  ];

  it.each(counts)('has as many %s as a reader can use: %i to %i', (section, least, most) => {
    const { length } = linesOf(entry, section);
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('has a tag of what can be observed for every reason to use it', () => {
    expect(Object.keys(entry.observable)).toEqual(Object.keys(entry.text.en.whenToUse));
    for (const tag of Object.values(entry.observable)) {
      expect(['statement', 'event', 'finding', 'behaviour']).toContain(tag);
    }
  });

  it('says how bad every contraindication is, and of every prerequisite how hard', () => {
    expect(Object.keys(entry.contraindications)).toEqual(Object.keys(entry.text.en.contraindications));
    expect(Object.keys(entry.prerequisites)).toEqual(Object.keys(entry.text.en.prerequisites));
  });

  it('has contraindications that a record can show, where a rule looks for them', () => {
    for (const [key, rule] of Object.entries(entry.gates ?? {})) {
      expect(Object.keys(entry.contraindications)).toContain(key);
      expect(ruleIds).toContain(rule);
      // What is about safety keeps the entry from being suggested.
      if (entry.contraindications[key] === 'safety') expect(safetyGate).toContain(rule);
    }
  });

  it('has warnings that guard rules or advice which exist', () => {
    const guards = Object.entries(entry.guards);
    expect(guards.length).toBeGreaterThan(0);
    for (const [key, guard] of guards) {
      expect(Object.keys(entry.text.en.warnings)).toContain(key);
      expect(known).toContain(guard);
    }
  });

  it('has prerequisites that point at rules and interventions which exist; a hard one at a rule', () => {
    for (const { strength, rule, intervention: other } of Object.values(entry.prerequisites)) {
      if (strength === 'hard') expect(rule).toBeDefined();
      if (rule !== undefined) expect(ruleIds).toContain(rule);
      if (other !== undefined) expect(ids.filter((one) => one !== id)).toContain(other);
    }
  });

  it('rests on works of the bibliography, once each, and single lines on some as well', () => {
    const named = entry.references.map(({ source }) => source);
    expect(new Set(named).size).toBe(named.length);
    const aliases = entry.aliases.flatMap(({ source }) => source ?? []);
    for (const source of [...named, ...aliases, ...Object.values(entry.basis).flat()])
      expect(sources).toHaveProperty(source);
    const lines = linesOf(entry).map(({ section, key }) => `${section}/${key}`);
    for (const line of Object.keys(entry.basis)) expect(lines).toContain(line);
  });

  it('names every work that the founding document names for it', () => {
    const works: Readonly<Record<string, SourceId>> = {
      K: 'klerman-1984',
      G: 'guide-2018',
      S: 'stuart-robertson-2012',
      P: 'parsons-1951',
    };
    const own = entry.references.filter(({ role }) => role === 'founding').map(({ source }) => source);
    for (const letter of founding[id]) expect(own).toContain(works[letter]);
  });

  it('is the sort of thing that the table says, and as well attested', () => {
    const letters: Readonly<Record<Mechanism, string>> = {
      'enhance-social-support': 'S',
      'reduce-interpersonal-stress': 'R',
      'process-emotion': 'E',
      'improve-interpersonal-skills': 'K',
    };
    const { kind, attestation, confidence, mechanisms, uses } = entry;
    const helps = mechanisms.map((mechanism) => letters[mechanism]).join('');
    const used = uses.map((other) => intervention(other).ordinal).join(' ');
    expect(`${kind} ${attestation} ${confidence} ${helps || '-'} ${used || '-'}`).toBe(nature[id]);
  });

  it('says what is not confirmed, where it is less than sure', () => {
    const owned =
      /general knowledge|not confirmed|unconfirmed|founding documents|nothing that was read|not in the published/i;
    if (entry.confidence !== 'high') expect(entry.text.en.provenance).toMatch(owned);
  });

  it('has codes of other systems that are related and no more: none was found to be the same', () => {
    for (const { system, code, relation } of entry.crossReferences)
      expect([system, relation, /^BCIO:\d{6}$/.test(code)]).toEqual(['bcio', 'related', true]);
  });

  it('fits phases and areas as the table has it', () => {
    const letters: Readonly<Record<Fit, string>> = { core: 'C', common: 'c', rare: 'r', not: '-' };
    const { phase, area } = entry.fit;
    const row = [phase.initial, phase.middle, phase.ending].map((fit) => letters[fit]).join('');
    const {
      grief,
      'role-dispute': dispute,
      'role-transition': transition,
      'interpersonal-deficits': deficits,
    } = area;
    expect(`${row} ${[grief, dispute, transition, deficits].map((fit) => letters[fit]).join('')}`).toBe(
      fits[id],
    );
  });
});

describe('how they stand to one another', () => {
  it.each(before)('before %i stands %s, and that is %s', (ordinal, first, strength) => {
    const prerequisites = Object.values(all[ordinal - 1]?.prerequisites ?? {});
    expect(
      prerequisites.filter(({ rule, intervention: other }) => rule === first || other === first),
    ).toContainEqual(expect.objectContaining({ strength }));
  });

  const strategies: readonly (readonly [Intervention['id'], keyof Intervention['fit']['area']])[] = [
    ['grief-work', 'grief'],
    ['role-disputes-resolution', 'role-dispute'],
    ['role-transitions-support', 'role-transition'],
    ['interpersonal-deficits-work', 'interpersonal-deficits'],
  ];

  it.each(strategies)('%s is at the heart of its own area and of no other', (id, own) => {
    for (const [area, fit] of Object.entries(intervention(id).fit.area)) {
      expect(fit).toBe(area === own ? 'core' : 'not');
    }
  });

  it('two that are told apart are told apart by both', () => {
    const oneSided = all.flatMap(({ id, text }) =>
      Object.keys(text.en.distinctFrom)
        .filter((other) => other === id || !(id in textOf(other).distinctFrom))
        .map((other) => `${id} > ${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  it('two that complete each other do so both ways', () => {
    const oneSided = all.flatMap(({ id, complements }) =>
      complements
        .filter((other) => other === id || !entryOf(other).complements.includes(id))
        .map((other) => `${id} > ${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  it('broader and narrower are each other’s reverse, without a circle', () => {
    for (const { id, broader, narrower } of all) {
      for (const other of broader) expect(entryOf(other).narrower).toContain(id);
      for (const other of narrower) expect(entryOf(other).broader).toContain(id);
      expect(above(id, [])).not.toContain(id);
    }
  });

  it('none uses itself, over however many steps', () => {
    for (const { id } of all) expect(used(id, [])).not.toContain(id);
  });

  function entryOf(id: string): Intervention {
    const found = all.find((entry) => entry.id === id);
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found;
  }

  function textOf(id: string) {
    return entryOf(id).text.en;
  }

  function above(id: string, seen: readonly string[]): readonly string[] {
    return entryOf(id).broader.flatMap((other) =>
      seen.includes(other) ? [other] : [other, ...above(other, [...seen, other])],
    );
  }

  function used(id: string, seen: readonly string[]): readonly string[] {
    return entryOf(id).uses.flatMap((other) =>
      seen.includes(other) ? [other] : [other, ...used(other, [...seen, other])],
    );
  }
});

describe('the traps of the founding document', () => {
  // Each trap, the rules or advice that stand for it, and the entries whose warnings must carry it.
  const traps: readonly (readonly [string, readonly string[], readonly number[]])[] = [
    ['the inventory is skipped', ['inventory-skipped'], [1, 14, 19]],
    ['too many areas at once', ['too-many-active', 'multiple-primary'], [5, 6, 7, 8, 16, 19]],
    ['interpreting instead of investigating', ['interpretation-ungrounded'], [2, 8, 9, 13, 17, 20, 21, 23]],
    ['role play is avoided', ['role-play-avoided'], [2, 3, 4]],
    ['the frame drifts', ['hold-the-frame'], [10, 13, 16, 24]],
    [
      'safety comes later',
      ['violence-and-negotiation', 'ordinary-work-at-high-risk', 'positive-risk-item-unaddressed'],
      [2, 4, 6, 12, 15, 18, 22],
    ],
    ['the illness is made small', ['no-minimising', 'sick-role-open-ended'], [11, 15]],
    ['an interrogation', ['warm-inventory'], [1, 18]],
    ['comfort too soon', ['no-quick-reassurance'], [5, 9, 12]],
    ['cheering up', ['transition-premature-positives'], [7]],
    ['global labels', ['no-global-labels'], [2, 6, 23]],
    ['the ending is avoided', ['ending-not-raised'], [16]],
    ['the therapist has a favourite outcome', ['no-outcome-agenda'], [3, 6, 14]],
    ['deficits by default', ['deficits-by-default'], [1, 8, 19]],
    ['another loss is called grief', ['grief-without-death'], [5, 7, 19]],
    ['a sick role for good', ['sick-role-open-ended'], [11, 16]],
  ];

  it.each(traps)('%s: stands in the warnings of those entries that lead into it', (_, guards, ordinals) => {
    const carrying = all
      .filter((entry) =>
        Object.values(entry.guards).some((guard) => guard !== undefined && guards.includes(guard)),
      )
      .map(({ ordinal }) => ordinal);
    expect(carrying).toEqual(expect.arrayContaining([...ordinals]));
  });
});
