import type { Source } from './source.js';

/** Suicide risk, safety planning and violence. */
export const safetySources = {
  'dazzi-2014': {
    kind: 'article',
    authors: 'Dazzi T, Gribble R, Wessely S, Fear NT',
    year: 2014,
    title: 'Does asking about suicide and related behaviours induce suicidal ideation? What is the evidence?',
    container: 'Psychological Medicine 44:3361-3363',
    doi: '10.1017/S0033291714001299',
    reading: 'abstract',
  } satisfies Source as Source,
  'simon-2013': {
    kind: 'article',
    authors: 'Simon GE, Rutter CM, Peterson D, et al.',
    year: 2013,
    title:
      'Does response on the PHQ-9 Depression Questionnaire predict subsequent suicide attempt or suicide ' +
      'death?',
    container: 'Psychiatric Services 64:1195-1202',
    doi: '10.1176/appi.ps.201200587',
    pmcid: 'PMC4086215',
    reading: 'abstract',
  } satisfies Source as Source,
  'louzon-2016': {
    kind: 'article',
    authors: 'Louzon SA, Bossarte R, McCarthy JF, Katz IR',
    year: 2016,
    title: 'Does suicidal ideation as measured by the PHQ-9 predict suicide among VA patients?',
    container: 'Psychiatric Services 67:517-522',
    doi: '10.1176/appi.ps.201500149',
    reading: 'abstract',
  } satisfies Source as Source,
  'stanley-brown-2012': {
    kind: 'article',
    authors: 'Stanley B, Brown GK',
    year: 2012,
    title: 'Safety Planning Intervention: a brief intervention to mitigate suicide risk',
    container: 'Cognitive and Behavioral Practice 19:256-264',
    doi: '10.1016/j.cbpra.2011.01.001',
    reading: 'abstract',
  } satisfies Source as Source,
  'cort-2014': {
    kind: 'article',
    authors: 'Cort NA, Cerulli C, Poleshuck EL, et al.',
    year: 2014,
    title: 'Interpersonal psychotherapy for depressed women with histories of intimate partner violence',
    container: 'Psychological Trauma 6:700-707',
    doi: '10.1037/a0037361',
    reading: 'abstract',
    note: 'Uncontrolled pilot with histories of violence; no licence to coach negotiation with an abuser.',
  } satisfies Source as Source,
  'klomek-2021': {
    kind: 'article',
    authors: 'Klomek AB, Catalan LH, Apter A',
    year: 2021,
    title:
      'Ultra-brief crisis interpersonal psychotherapy based intervention for suicidal children and ' +
      'adolescents',
    container: 'World Journal of Psychiatry 11(8):403',
    reading: 'abstract',
  } satisfies Source as Source,
  'heisel-older-adults': {
    kind: 'article',
    authors: 'Heisel MJ, Talbot NL, King DA, Tu XM, Duberstein PR',
    title: 'Adapting interpersonal psychotherapy for older adults at risk for suicide',
    container: 'American Journal of Geriatric Psychiatry',
    short: 'Heisel et al., older adults at risk',
    reading: 'abstract',
    note: 'Year and volume were not established.',
  } satisfies Source as Source,
};
