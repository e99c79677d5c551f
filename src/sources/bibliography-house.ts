import type { Source } from './source.js';

/** The four documents the project was founded on, and the two sources that are not works at all. */
export const houseSources = {
  'founding-overview': {
    kind: 'founding-document',
    authors: 'Founding documents of openipt',
    title: 'Founding document S0: overview of IPT',
    container: 'Working papers of the project, not published by it',
    short: 'Founding document S0',
    reading: 'read',
    note: 'Authorship and licence of the underlying text are not settled, so none of its wording is reused.',
  } satisfies Source as Source,
  'founding-benefits': {
    kind: 'founding-document',
    authors: 'Founding documents of openipt',
    title: 'Founding document S1: benefits of IPT',
    container: 'Working papers of the project, not published by it',
    short: 'Founding document S1',
    reading: 'read',
    note: 'Authorship and licence of the underlying text are not settled, so none of its wording is reused.',
  } satisfies Source as Source,
  'founding-disorders': {
    kind: 'founding-document',
    authors: 'Founding documents of openipt',
    title: 'Founding document S2: disorders treated with IPT',
    container: 'Working papers of the project, not published by it',
    short: 'Founding document S2',
    reading: 'read',
    note: 'Its own reference numbers are shifted by one: do not follow them. None of its wording is reused.',
  } satisfies Source as Source,
  'founding-practice-guide': {
    kind: 'founding-document',
    authors: 'Founding documents of openipt',
    title: 'Founding document S3: practice guide',
    container: 'Working papers of the project, not published by it',
    short: 'Founding document S3',
    reading: 'read',
    note:
      'Several of its lists are lost; what fills them here is the library’s own. None of its wording is ' +
      'reused.',
  } satisfies Source as Source,
  'general-knowledge': {
    kind: 'house',
    authors: 'openipt',
    title: 'General knowledge of the field',
    short: 'general knowledge',
    reading: 'not-read',
    note: 'General knowledge of the field, not verified in any work.',
  } satisfies Source as Source,
  'house-judgement': {
    kind: 'house',
    authors: 'openipt',
    title: 'House judgement',
    short: 'house judgement',
    reading: 'not-read',
    note: 'A decision of this project; its reason is stated where it is used.',
  } satisfies Source as Source,
};
