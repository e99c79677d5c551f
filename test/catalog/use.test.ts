import { describe, expect, it } from 'vitest';
import {
  intervention,
  interventionNamed,
  interventions,
  linesOf,
  sections,
} from '../../src/catalog/index.js';
import { searchCatalog } from '../../src/catalog/search.js';

describe('a filter', () => {
  it('finds the heart of the work on one area', () => {
    expect(interventions({ phase: 'middle', area: 'grief', atLeast: 'core' }).map(({ id }) => id)).toEqual([
      'grief-work',
      'affect-exploration',
      'linking-affect-to-interpersonal-events',
      'encouragement-of-affect',
    ]);
  });

  it('takes what is common for a fit, unless told otherwise', () => {
    const ids = interventions({ phase: 'initial' }).map(({ id }) => id);
    expect(ids).toContain('clarification');
    expect(ids).not.toContain('role-play');
    expect(interventions({ phase: 'initial', atLeast: 'rare' }).map(({ id }) => id)).toContain('role-play');
  });

  it('never gives what does not fit at all', () => {
    expect(interventions({ area: 'grief', atLeast: 'rare' }).map(({ id }) => id)).not.toContain(
      'role-disputes-resolution',
    );
  });

  it('goes by group and by kind, and by both', () => {
    expect(interventions({ group: 'focal-area' })).toHaveLength(4);
    expect(interventions({ kind: 'technique-family' }).map(({ id }) => id)).toEqual([
      'exploratory-techniques',
      'directive-techniques',
    ]);
    expect(interventions({ group: 'ending', kind: 'tool' })).toEqual([]);
  });

  it('asks for nothing where nothing is named', () => {
    expect(interventions({})).toEqual(interventions());
  });
});

describe('the lines of an entry', () => {
  const play = intervention('role-play');

  it('come with the rule that they guard and the works that they rest on', () => {
    const warnings = linesOf(play, 'warnings');
    expect(warnings[0]).toEqual({
      id: 'role-play/warnings/only-discussed',
      section: 'warnings',
      key: 'only-discussed',
      text: play.text.en.warnings['only-discussed'],
      guards: 'role-play-avoided',
      basis: [],
    });
    expect(warnings.find(({ key }) => key === 'all-at-once')?.basis).toEqual(['va-stair']);
  });

  it('are those of all sections, in the order of reading', () => {
    const all = linesOf(play);
    expect([...new Set(all.map(({ section }) => section))]).toEqual([...sections]);
    expect(all).toEqual(sections.flatMap((section) => linesOf(play, section)));
  });
});

describe('a name', () => {
  it.each([
    ['role-play', 'role-play'],
    ['Role Play', 'role-play'],
    ['rehearsal', 'role-play'],
    ['emotion identification', 'affect-exploration'],
    ['Closeness circles', 'social-support-network-mapping'],
    ['concluding acute treatment', 'termination-work'],
  ])('%s leads to %s', (word, id) => {
    expect(interventionNamed(word)).toBe(id);
  });

  it('leads nowhere where there is none', () => {
    expect(interventionNamed('hypnosis')).toBeUndefined();
    expect(interventionNamed('dynamic interpersonal therapy')).toBeUndefined();
  });
});

describe('a search', () => {
  const first = (words: string) => searchCatalog(words)[0]?.intervention;

  it.each([
    ['role play', 'role-play'],
    ['emotion identification', 'affect-exploration'],
    ['emotoin identificaton', 'affect-exploration'],
    ['closeness circles', 'social-support-network-mapping'],
    ['life chart', 'timeline-of-symptoms-and-events'],
    ['funeral', 'grief-work'],
    ['relapse', 'termination-work'],
    ['pneumonia', 'sick-role-assignment'],
    ['dealing with the past', 'interpersonal-inventory'],
  ])('for “%s” finds %s first', (words, id) => {
    expect(first(words)).toBe(id);
  });

  it('says which lines matched', () => {
    const [hit] = searchCatalog('pneumonia');
    expect(hit?.matches).toEqual([
      {
        id: 'sick-role-assignment/keyPhrases/as-real',
        text: intervention('sick-role-assignment').text.en.keyPhrases['as-real'],
      },
    ]);
  });

  it('looks for words together first, and for any of them where they stand together nowhere', () => {
    const together = searchCatalog('photograph story');
    expect(together.map(({ intervention: id }) => id)).toEqual(['grief-work']);
    expect(
      searchCatalog('pneumonia funeral')
        .map(({ intervention: id }) => id)
        .sort(),
    ).toEqual(expect.arrayContaining(['grief-work', 'sick-role-assignment']));
  });

  it('finds every entry by its name, before the others', () => {
    for (const { id, text } of interventions()) expect(first(text.en.name), text.en.name).toBe(id);
  });

  it('finds every entry by each of its other names', () => {
    for (const { id, aliases } of interventions()) {
      for (const { text } of aliases) {
        expect(
          searchCatalog(text)
            .slice(0, 2)
            .map((hit) => hit.intervention),
          text,
        ).toContain(id);
      }
    }
  });

  it('finds nothing for what is nowhere', () => {
    expect(searchCatalog('xylophone')).toEqual([]);
    expect(searchCatalog('')).toEqual([]);
  });
});
