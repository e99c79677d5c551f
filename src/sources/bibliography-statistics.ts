import type { Source } from './source.js';

/** Agreement statistics. Their worked examples are known at second hand and were recalculated. */
export const statisticsSources = {
  'cohen-1960': {
    kind: 'article',
    authors: 'Cohen J',
    year: 1960,
    title: 'A coefficient of agreement for nominal scales',
    container: 'Educational and Psychological Measurement 20:37-46',
    doi: '10.1177/001316446002000104',
    reading: 'not-read',
  } satisfies Source as Source,
  'fleiss-1971': {
    kind: 'article',
    authors: 'Fleiss JL',
    year: 1971,
    title: 'Measuring nominal scale agreement among many raters',
    container: 'Psychological Bulletin 76:378-382',
    doi: '10.1037/h0031619',
    reading: 'secondary',
  } satisfies Source as Source,
  'shrout-fleiss-1979': {
    kind: 'article',
    authors: 'Shrout PE, Fleiss JL',
    year: 1979,
    title: 'Intraclass correlations: uses in assessing rater reliability',
    container: 'Psychological Bulletin 86:420-428',
    doi: '10.1037/0033-2909.86.2.420',
    reading: 'secondary',
  } satisfies Source as Source,
  'hayes-krippendorff-2007': {
    kind: 'article',
    authors: 'Hayes AF, Krippendorff K',
    year: 2007,
    title: 'Answering the call for a standard reliability measure for coding data',
    container: 'Communication Methods and Measures 1:77-89',
    doi: '10.1080/19312450709336664',
    reading: 'not-read',
    note: 'Stands for Krippendorff’s alpha; the canonical example data are known at second hand.',
  } satisfies Source as Source,
  'gwet-2008': {
    kind: 'article',
    authors: 'Gwet KL',
    year: 2008,
    title: 'Computing inter-rater reliability and its variance in the presence of high agreement',
    container: 'British Journal of Mathematical and Statistical Psychology 61:29-48',
    doi: '10.1348/000711006X126600',
    reading: 'secondary',
  } satisfies Source as Source,
};
