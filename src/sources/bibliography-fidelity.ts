import type { Source } from './source.js';

/** How adherence and competence are rated, in IPT and beside it. */
export const fidelitySources = {
  'csprs-1984': {
    kind: 'manual',
    authors: 'Hollon SD, Evans MD, et al.',
    year: 1984,
    title: 'Collaborative Study Psychotherapy Rating Scale (CSPRS), Form 6',
    container: 'Contract product for the US National Institute of Mental Health',
    reading: 'secondary',
    note: 'Structure known through a summary table (PMC4639607); no item was read. Authors incomplete.',
  } satisfies Source as Source,
  'front-psychol-2015': {
    kind: 'article',
    authors: 'Authors not seen',
    year: 2015,
    title: 'Frontiers in Psychology article 1705, table 4: structure of the CSPRS',
    container: 'Frontiers in Psychology 6:1705',
    pmcid: 'PMC4639607',
    short: 'Frontiers in Psychology 2015;6:1705',
    reading: 'excerpt',
    note: 'Table 4 only; the article’s own title and authors were not noted.',
  } satisfies Source as Source,
  'hill-1992': {
    kind: 'article',
    authors: 'Hill CE, O’Grady KE, Elkin I',
    year: 1992,
    title:
      'Applying the Collaborative Study Psychotherapy Rating Scale to rate therapist adherence in ' +
      'cognitive-behavior therapy, interpersonal therapy, and clinical management',
    container: 'Journal of Consulting and Clinical Psychology 60:73-79',
    doi: '10.1037/0022-006X.60.1.73',
    reading: 'abstract',
  } satisfies Source as Source,
  'markowitz-adherence-2000': {
    kind: 'article',
    authors: 'Markowitz JC, Spielman LA, Scarvalone PA, Perry SW',
    year: 2000,
    title: 'Psychotherapy adherence of therapists treating HIV-positive patients with depressive symptoms',
    container: 'Journal of Psychotherapy Practice and Research 9:75-80',
    pmcid: 'PMC3330590',
    short: 'Markowitz et al. 2000a',
    reading: 'abstract',
  } satisfies Source as Source,
  'markowitz-problem-areas-2000': {
    kind: 'article',
    authors: 'Markowitz JC, Leon AC, Miller NL, Cherry S, Clougherty KF, Villalobos L',
    year: 2000,
    title: 'Rater agreement on interpersonal psychotherapy problem areas',
    container: 'Journal of Psychotherapy Practice and Research 9:131-135',
    pmcid: 'PMC3330600',
    short: 'Markowitz et al. 2000b',
    reading: 'abstract',
    note: 'Agreement on the Interpersonal Problem Area Rating Scale (IPARS).',
  } satisfies Source as Source,
  'ipars-2008': {
    kind: 'article',
    authors: 'Authors not seen',
    year: 2008,
    title:
      'An adaptation of the Interpersonal Problem Areas Rating Scale: pilot and interrater agreement study',
    container: 'Revista Brasileira de Psiquiatria 30(4)',
    short: 'IPARS adaptation 2008',
    reading: 'abstract',
    note: 'Nine tapes and five raters: the kappas are indicative.',
  } satisfies Source as Source,
  'amole-2016': {
    kind: 'article',
    authors: 'Amole MC, Cyranowski JM, Conklin LR, Markowitz JC, Martin SE, Swartz HA',
    year: 2016,
    title:
      'Therapist use of specific and nonspecific strategies across two affect-focused psychotherapies for ' +
      'depression: role of adherence monitoring',
    container: 'Journal of Psychotherapy Integration 27:381-394',
    doi: '10.1037/int0000039',
    pmcid: 'PMC5718628',
    reading: 'abstract',
    note: 'Online 2016, in print 2017.',
  } satisfies Source as Source,
  'wagner-1992': {
    kind: 'article',
    authors: 'Wagner EF, Frank E, Steiner SC',
    year: 1992,
    title:
      'Discriminating maintenance treatments for recurrent depression: development and implementation of a ' +
      'rating scale',
    container: 'Journal of Psychotherapy Practice and Research 1',
    reading: 'secondary',
    note: 'The Therapy Rating Scale, known through frank-1991; title and journal are general knowledge.',
  } satisfies Source as Source,
  'omalley-1988': {
    kind: 'article',
    authors: 'O’Malley SS, Foley SH, Rounsaville BJ, Watkins JT, Sotsky SM, Imber SD, Elkin I',
    year: 1988,
    title: 'Therapist competence and patient outcome in interpersonal psychotherapy of depression',
    container: 'Journal of Consulting and Clinical Psychology 56:496-501',
    doi: '10.1037/0022-006X.56.4.496',
    reading: 'abstract',
  } satisfies Source as Source,
  'chevron-1981': {
    kind: 'article',
    authors: 'Chevron ES, et al.',
    year: 1981,
    title: 'Evaluation procedures for training psychotherapists in Interpersonal Psychotherapy (IPT)',
    container: 'American Psychological Association annual convention; ERIC ED210598',
    url: 'https://eric.ed.gov/?id=ED210598',
    reading: 'abstract',
  } satisfies Source as Source,
  'ipt-quality-adherence-scale': {
    kind: 'web-page',
    authors: 'IPT Institute',
    title: 'IPT Quality & Adherence Scale',
    url: 'https://iptinstitute.com/',
    short: 'IPT Quality & Adherence Scale (IPT Institute)',
    reading: 'secondary',
    note:
      'The page that offers it was read, its items were not. Free to clinicians, which is not ' +
      'redistributable.',
  } satisfies Source as Source,
  'stewart-2014': {
    kind: 'article',
    authors: 'Stewart MO, Raffa SD, Steele JL, et al.',
    year: 2014,
    title:
      'National dissemination of interpersonal psychotherapy for depression in veterans: therapist and ' +
      'patient-level outcomes',
    container: 'Journal of Consulting and Clinical Psychology 82:1201-1206',
    doi: '10.1037/a0037410',
    reading: 'abstract',
  } satisfies Source as Source,
  'wilfley-2020': {
    kind: 'article',
    authors: 'Wilfley DE, Agras WS, Fitzsimmons-Craft EE, et al.',
    year: 2020,
    title:
      'Training models for implementing evidence-based psychological treatment: a cluster-randomized trial ' +
      'in college counseling centers',
    container: 'JAMA Psychiatry 77:139-147',
    doi: '10.1001/jamapsychiatry.2019.3483',
    pmcid: 'PMC6865264',
    reading: 'abstract',
    note: 'Online 2019.',
  } satisfies Source as Source,
  'wilfley-2021': {
    kind: 'article',
    authors: 'Wilfley DE, et al.',
    year: 2021,
    title:
      'Maintenance of training effects of two models for implementing evidence-based psychological treatment',
    container: 'Psychiatric Services 72:1451-1454',
    doi: '10.1176/appi.ps.202000702',
    reading: 'abstract',
    note: 'The author list was not seen; the first author is inferred.',
  } satisfies Source as Source,
  'sburlati-2012': {
    kind: 'article',
    authors: 'Sburlati ES, Lyneham HJ, Mufson LH, Schniering CA',
    year: 2012,
    title:
      'A model of therapist competencies for the empirically supported interpersonal psychotherapy for ' +
      'adolescent depression',
    container: 'Clinical Child and Family Psychology Review 15:93-112',
    doi: '10.1007/s10567-012-0111-1',
    reading: 'abstract',
  } satisfies Source as Source,
  'kohrt-2015': {
    kind: 'article',
    authors: 'Kohrt BA, Jordans MJD, Rai S, et al.',
    year: 2015,
    title:
      'Therapist competence in global mental health: development of the ENhancing Assessment of Common ' +
      'Therapeutic factors (ENACT) rating scale',
    container: 'Behaviour Research and Therapy 69:11-21',
    doi: '10.1016/j.brat.2015.03.009',
    reading: 'abstract',
  } satisfies Source as Source,
  'mccarthy-barber-2009': {
    kind: 'article',
    authors: 'McCarthy KS, Barber JP',
    year: 2009,
    title: 'The Multitheoretical List of Therapeutic Interventions (MULTI): initial report',
    container: 'Psychotherapy Research 19:96-113',
    doi: '10.1080/10503300802524343',
    reading: 'abstract',
  } satisfies Source as Source,
  'waltz-1993': {
    kind: 'article',
    authors: 'Waltz J, Addis ME, Koerner K, Jacobson NS',
    year: 1993,
    title: 'Testing the integrity of a psychotherapy protocol: assessment of adherence and competence',
    container: 'Journal of Consulting and Clinical Psychology 61:620-630',
    doi: '10.1037/0022-006X.61.4.620',
    reading: 'secondary',
    note: 'Its four classes of behaviour are known as another article quotes them.',
  } satisfies Source as Source,
  'bellg-2004': {
    kind: 'article',
    authors: 'Bellg AJ, Borrelli B, Resnick B, et al.',
    year: 2004,
    title:
      'Enhancing treatment fidelity in health behavior change studies: best practices and recommendations ' +
      'from the NIH Behavior Change Consortium',
    container: 'Health Psychology 23:443-451',
    doi: '10.1037/0278-6133.23.5.443',
    reading: 'abstract',
  } satisfies Source as Source,
  'balan-2020': {
    kind: 'article',
    authors: 'Balán IC, Lentz C, Giguere R, et al.',
    year: 2020,
    title:
      'Implementation of a fidelity monitoring process to assess delivery of an evidence-based adherence ' +
      'counseling intervention in a multi-site biomedical HIV prevention study',
    container: 'AIDS Care 32:1082-1091',
    doi: '10.1080/09540121.2019.1709614',
    pmcid: 'PMC7332390',
    reading: 'excerpt',
    note: 'Abstract and table 1 (the MTN-025 study).',
  } satisfies Source as Source,
  'atif-2019': {
    kind: 'article',
    authors: 'Atif N, Nisar A, Bibi A, et al.',
    year: 2019,
    title:
      'Scaling-up psychological interventions in resource-poor settings: training and supervising peer ' +
      'volunteers to deliver the “Thinking Healthy Programme” for perinatal depression in rural Pakistan',
    container: 'Global Mental Health 6:e4',
    doi: '10.1017/gmh.2019.4',
    pmcid: 'PMC6521132',
    reading: 'abstract',
  } satisfies Source as Source,
  'becker-haimes-2022': {
    kind: 'article',
    authors: 'Becker-Haimes EM, Marcus SC, Klein MR, et al.',
    year: 2022,
    title:
      'A randomized trial to identify accurate measurement methods for adherence to cognitive-behavioral ' +
      'therapy',
    container: 'Behavior Therapy 53:1191-1204',
    doi: '10.1016/j.beth.2022.06.001',
    pmcid: 'PMC9680992',
    reading: 'excerpt',
    note: 'Abstract and table 3.',
  } satisfies Source as Source,
  'martino-2009': {
    kind: 'article',
    authors: 'Martino S, Ball S, Nich C, Frankforter TL, Carroll KM',
    year: 2009,
    title:
      'Correspondence of motivational enhancement treatment integrity ratings among therapists, ' +
      'supervisors, and observers',
    container: 'Psychotherapy Research 19:181-193',
    doi: '10.1080/10503300802688460',
    pmcid: 'PMC2782382',
    reading: 'abstract',
  } satisfies Source as Source,
  'weck-2011': {
    kind: 'article',
    authors: 'Weck F, Bohn C, Ginzburg DM, Stangier U',
    year: 2011,
    title:
      'Assessment of adherence and competence in cognitive therapy: comparing session segments with entire ' +
      'sessions',
    container: 'Psychotherapy Research 21:658-669',
    doi: '10.1080/10503307.2011.602751',
    reading: 'abstract',
  } satisfies Source as Source,
};
