import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/catalog/index.js';
import { interventions, linesOf } from '../../src/catalog/index.js';

const all = interventions();
const spoken = lines('keyPhrases', 'followUps');

function lines(...wanted: readonly Section[]) {
  return all.flatMap((entry) => wanted.flatMap((section) => linesOf(entry, section)));
}

function saying(pattern: RegExp, among: readonly { readonly id: string; readonly text: string }[]) {
  return among.filter(({ text }) => pattern.test(text)).map(({ id, text }) => `${id}: ${text}`);
}

describe('what a therapist can say', () => {
  it('can be said in one breath or two: under 200 characters, without semicolons', () => {
    expect(saying(/^.{200,}|;/, spoken)).toEqual([]);
  });

  it('is a question where it is to lead on', () => {
    expect(saying(/[^?]$/, lines('followUps'))).toEqual([]);
  });

  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['a verdict on the patient', /\bdeficit|\bdysfunction|\bmaladaptive|\bresistan(t|ce)\b/i],
    [
      'a verdict on somebody else',
      /\btoxic\b|\bnarcissis|\babuser\b|\bborderline\b|\bpsychopath|\bmanipulat/i,
    ],
    [
      'an order about a relationship',
      /\byou (should|must|ought to|need to|have to) (leave|stay|forgive|tell|go|stop|make|be|talk|try|let|see|call)\b/i,
    ],
    [
      'an outcome that is the patient’s to choose',
      /\b(leave|divorce|forgive|reconcile with|stay with|cut off) (him|her|them|your \w+)\b(?! time)|\bcut (all )?contact\b/i,
    ],
    [
      'a word that makes it smaller',
      /\b(just|only|merely|simply)\b|\bat least\b|\bcheer up\b|\bget over\b|\bmove on\b/i,
    ],
    ['a cause in childhood', /\bbecause (of )?your\b|\bchildhood\b|\bwhen you were (little|a child)\b/i],
    ['a promise', /\bI promise\b|\bwill be fine\b|\bcured?\b|\bdon’t worry\b/i],
    ['a command to be calm', /\bcalm(ly)?\b/i],
  ];

  it.each(forbidden)('never holds %s', (_, pattern) => {
    expect(saying(pattern, [...spoken, ...lines('tasks')])).toEqual([]);
  });

  it('the lists of words find what they are for', () => {
    const said = [
      'You should leave him.',
      'He sounds toxic.',
      'It is just a mood.',
      'That is because your mother was cold.',
      'You will be fine.',
      'Try to stay calm.',
      'You need to cut contact.',
      'It is your deficit.',
    ];
    for (const text of said) expect(forbidden.some(([, pattern]) => pattern.test(text))).toBe(true);
  });
});

describe('a reason to use it', () => {
  const aspiration =
    /\b(wants?|wishes|would like|hopes?|needs?|aims?) to (improve|change|work on|develop|learn|build|communicate|understand|explore|feel better)\b|\bwhen(ever)? (appropriate|helpful|useful|needed|indicated)\b|\b(may|might|could) (benefit|be (helpful|useful))\b/i;

  it('is something that can be seen or heard, not an aspiration', () => {
    expect(saying(aspiration, lines('whenToUse'))).toEqual([]);
  });

  it('the pattern finds what it is for', () => {
    for (const text of ['The patient wants to improve relationships.', 'When needed.', 'It may be helpful.'])
      expect(text).toMatch(aspiration);
  });
});

describe('whom a line speaks to', () => {
  it('a task speaks to the patient: never of the patient, and never of “us”', () => {
    expect(saying(/\bpatients?\b|\b(we|us|our|ours)\b/i, lines('tasks'))).toEqual([]);
  });

  it('what the therapist is told never says “we”', () => {
    const told = lines(
      'prerequisites',
      'steps',
      'whenToUse',
      'whenNotToUse',
      'warnings',
      'contraindications',
    );
    const ours = told.map(({ id, text }) => ({ id, text: text.replaceAll(/“[^”]*”/g, '') }));
    expect(saying(/\b(we|us)\b/i, ours)).toEqual([]);
  });

  it('the patient is the patient, never a client', () => {
    expect(saying(/\bclients?\b/i, everything())).toEqual([]);
  });
});

describe('the language', () => {
  it('is British English throughout', () => {
    const american =
      /\b(behavior|color|favor|honor|labor|neighbor|rumor|humor|center|theater|defense|offense|gray|mom|program|counselor|counseling|traveled|canceled|labeled|modeled|enroll|fulfill|skillful|gotten|toward|afterward|practicing|practiced)\b|\b(\w*(organ|recogn|real|apolog|summar|minim|emphas|general|stabil|normal|verbal|critic|util|final|priorit|memor|mobil|character|categor)iz(e|es|ed|ing|ation)|analyz\w*|paralyz\w*)\b/i;
    expect(saying(american, everything())).toEqual([]);
    expect('Organize a color program.').toMatch(american);
  });

  it('is typeset: curly quotation marks and apostrophes, no double hyphens', () => {
    expect(saying(/["'`]|--|\.\.\./, everything())).toEqual([]);
  });

  it('names nobody: examples have a sister and a manager, and capitals within a sentence are a few known words', () => {
    const known = new Set(
      [
        ['I', 'IPT', 'PTSD', 'CBT', 'New', 'Year', 'Agree', 'Nor', 'PTSD'],
        ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'March'],
      ].flat(),
    );
    const odd = everything()
      .filter(({ id }) => !id.endsWith('/provenance'))
      .flatMap(({ id, text }) =>
        [...text.matchAll(/(?<=[\p{L},)] )\p{Lu}\p{L}*/gu)]
          .map(([word]) => word)
          .filter((word) => !known.has(word))
          .map((word) => `${id}: ${word}`),
      );
    expect(odd).toEqual([]);
  });

  it('begins no sentence with a first name either', () => {
    const names =
      /\b(Anna|Anne|Barbara|Ben|Carol|Daniel|David|Diane|Elena|Emma|Eve|Frank|George|Helen|Jack|James|Jane|Janet|Joe|John|Julia|Karen|Kate|Laura|Linda|Lisa|Lucy|Maria|Marie|Martin|Mary|Michael|Mike|Myrna|Nancy|Nina|Paul|Peter|Robert|Ruth|Sam|Sarah|Scott|Simon|Sophie|Steve|Susan|Thomas|Tom)\b/;
    expect(
      saying(
        names,
        everything().filter(({ id }) => !id.endsWith('/provenance')),
      ),
    ).toEqual([]);
  });
});

/** Every text of the catalog. */
function everything(): readonly { readonly id: string; readonly text: string }[] {
  return all.flatMap((entry) => [
    ...(['name', 'purpose', 'is', 'isNot', 'provenance'] as const).map((key) => ({
      id: `${entry.id}/${key}`,
      text: entry.text.en[key],
    })),
    ...linesOf(entry),
  ]);
}
