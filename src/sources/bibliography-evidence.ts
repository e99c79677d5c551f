import type { Source } from './source.js';

/** Trials, meta-analyses and guidelines: for whom IPT works, for whom less, and how long it lasts. */
export const evidenceSources = {
  'cuijpers-2011': {
    kind: 'article',
    authors: 'Cuijpers P, Geraedts AS, van Oppen P, Andersson G, Markowitz JC, van Straten A',
    year: 2011,
    title: 'Interpersonal psychotherapy for depression: a meta-analysis',
    container: 'American Journal of Psychiatry 168:581-592',
    doi: '10.1176/appi.ajp.2010.10101411',
    pmcid: 'PMC3646065',
    reading: 'abstract',
  } satisfies Source as Source,
  'cuijpers-2016': {
    kind: 'article',
    authors: 'Cuijpers P, Donker T, Weissman MM, Ravitz P, Cristea IA',
    year: 2016,
    title: 'Interpersonal psychotherapy for mental health problems: a comprehensive meta-analysis',
    container: 'American Journal of Psychiatry 173:680-687',
    doi: '10.1176/appi.ajp.2015.15091141',
    reading: 'abstract',
  } satisfies Source as Source,
  'van-hees-2013': {
    kind: 'article',
    authors: 'van Hees MLJM, Rotter T, Ellermann T, Evers SMAA',
    year: 2013,
    title:
      'The effectiveness of individual interpersonal psychotherapy as a treatment for major depressive ' +
      'disorder in adult outpatients: a systematic review',
    container: 'BMC Psychiatry 13:22',
    doi: '10.1186/1471-244X-13-22',
    reading: 'abstract',
  } satisfies Source as Source,
  'canmat-2016': {
    kind: 'guideline',
    authors: 'Parikh SV, Quilty LC, Ravitz P, et al.',
    year: 2016,
    title:
      'Canadian Network for Mood and Anxiety Treatments (CANMAT) 2016 clinical guidelines for the ' +
      'management of adults with major depressive disorder: section 2, psychological treatments',
    container: 'Canadian Journal of Psychiatry 61:524-539',
    doi: '10.1177/0706743716659418',
    pmcid: 'PMC4994791',
    reading: 'excerpt',
    note: 'The maintenance line was read on a page that summarises the guideline.',
  } satisfies Source as Source,
  'nice-ng222': {
    kind: 'guideline',
    authors: 'National Institute for Health and Care Excellence',
    year: 2022,
    title: 'Depression in adults: treatment and management',
    container: 'NICE guideline NG222',
    url: 'https://www.nice.org.uk/guidance/ng222',
    short: 'NICE NG222 2022',
    reading: 'excerpt',
    note: 'Opening and the severity split; its session count for IPT was not read.',
  } satisfies Source as Source,
  'scotland-matrix': {
    kind: 'guideline',
    authors: 'NHS Education for Scotland, Scottish Government',
    title:
      'The Matrix: a guide to delivering evidence based psychological therapies and interventions in ' +
      'Scotland',
    url: 'https://www.matrix.nhs.scot/',
    short: 'The Matrix (Scotland)',
    reading: 'excerpt',
    note: 'Revised as a rolling process, so no single year.',
  } satisfies Source as Source,
  'frank-1990': {
    kind: 'article',
    authors: 'Frank E, Kupfer DJ, Perel JM, et al.',
    year: 1990,
    title: 'Three-year outcomes for maintenance therapies in recurrent depression',
    container: 'Archives of General Psychiatry 47:1093-1099',
    doi: '10.1001/archpsyc.1990.01810240013002',
    reading: 'secondary',
  } satisfies Source as Source,
  'frank-1991': {
    kind: 'article',
    authors: 'Frank E, Kupfer DJ, Wagner EF, McEachran AB, Cornes C',
    year: 1991,
    title:
      'Efficacy of interpersonal psychotherapy as a maintenance treatment of recurrent depression: ' +
      'contributing factors',
    container: 'Archives of General Psychiatry 48:1053-1059',
    doi: '10.1001/archpsyc.1991.01810360017002',
    reading: 'abstract',
  } satisfies Source as Source,
  'frank-2000': {
    kind: 'article',
    authors: 'Frank E, Shear MK, Rucci P, et al.',
    year: 2000,
    title:
      'Influence of panic-agoraphobic spectrum symptoms on treatment response in patients with recurrent ' +
      'major depression',
    container: 'American Journal of Psychiatry 157:1101-1107',
    doi: '10.1176/appi.ajp.157.7.1101',
    reading: 'abstract',
  } satisfies Source as Source,
  'frank-2007': {
    kind: 'article',
    authors: 'Frank E, Kupfer DJ, Buysse DJ, et al.',
    year: 2007,
    title:
      'Randomized trial of weekly, twice-monthly, and monthly interpersonal psychotherapy as maintenance ' +
      'treatment for women with recurrent depression',
    container: 'American Journal of Psychiatry 164:761-767',
    doi: '10.1176/ajp.2007.164.5.761',
    pmcid: 'PMC3579577',
    reading: 'excerpt',
    note: 'Abstract and introduction.',
  } satisfies Source as Source,
  'miklowitz-2007': {
    kind: 'article',
    authors: 'Miklowitz DJ, Otto MW, Frank E, et al.',
    year: 2007,
    title:
      'Psychosocial treatments for bipolar depression: a 1-year randomized trial from the Systematic ' +
      'Treatment Enhancement Program',
    container: 'Archives of General Psychiatry 64:419-426',
    doi: '10.1001/archpsyc.64.4.419',
    pmcid: 'PMC3579612',
    reading: 'excerpt',
  } satisfies Source as Source,
  'markowitz-ptsd-2015': {
    kind: 'article',
    authors: 'Markowitz JC, Petkova E, Neria Y, et al.',
    year: 2015,
    title: 'Is exposure necessary? A randomized clinical trial of interpersonal psychotherapy for PTSD',
    container: 'American Journal of Psychiatry 172:430-440',
    doi: '10.1176/appi.ajp.2014.14070908',
    reading: 'abstract',
  } satisfies Source as Source,
  'markowitz-2014': {
    kind: 'article',
    authors: 'Markowitz JC, Lipsitz J, Milrod BL',
    year: 2014,
    title: 'Critical review of outcome research on interpersonal psychotherapy for anxiety disorders',
    container: 'Depression and Anxiety 31:316-325',
    doi: '10.1002/da.22238',
    pmcid: 'PMC4036522',
    reading: 'abstract',
  } satisfies Source as Source,
  'stangier-2011': {
    kind: 'article',
    authors: 'Stangier U, Schramm E, Heidenreich T, Berger M, Clark DM',
    year: 2011,
    title:
      'Cognitive therapy vs interpersonal psychotherapy in social anxiety disorder: a randomized ' +
      'controlled trial',
    container: 'Archives of General Psychiatry 68:692-700',
    doi: '10.1001/archgenpsychiatry.2011.67',
    reading: 'abstract',
  } satisfies Source as Source,
  'bellino-2015': {
    kind: 'article',
    authors: 'Bellino S, Bozzatello P',
    year: 2015,
    title:
      'Interpersonal psychotherapy adapted for borderline personality disorder (IPT-BPD): a review of ' +
      'available data and a proposal of revision',
    container: 'Journal of Psychology & Psychotherapy 5(6)',
    doi: '10.4172/2161-0487.1000229',
    reading: 'abstract',
  } satisfies Source as Source,
  'gamble-2013': {
    kind: 'article',
    authors: 'Gamble SA, Talbot NL, Cashman-Brown SM, et al.',
    year: 2013,
    title:
      'A pilot study of interpersonal psychotherapy for alcohol-dependent women with co-occurring major ' +
      'depression',
    container: 'Substance Abuse 34:233-241',
    doi: '10.1080/08897077.2012.746950',
    pmcid: 'PMC3711642',
    reading: 'abstract',
  } satisfies Source as Source,
  'johnson-zlotnick-2012': {
    kind: 'article',
    authors: 'Johnson JE, Zlotnick C',
    year: 2012,
    title: 'Pilot study of treatment for major depression among women prisoners with substance use disorder',
    container: 'Journal of Psychiatric Research 46:1174-1183',
    doi: '10.1016/j.jpsychires.2012.05.007',
    pmcid: 'PMC3411891',
    reading: 'abstract',
  } satisfies Source as Source,
  'barber-muenz-1996': {
    kind: 'article',
    authors: 'Barber JP, Muenz LR',
    year: 1996,
    title:
      'The role of avoidance and obsessiveness in matching patients to cognitive and interpersonal ' +
      'psychotherapy: empirical findings from the Treatment for Depression Collaborative Research Program',
    container: 'Journal of Consulting and Clinical Psychology 64:951-958',
    doi: '10.1037/0022-006X.64.5.951',
    reading: 'abstract',
  } satisfies Source as Source,
  'shear-2005': {
    kind: 'article',
    authors: 'Shear K, Frank E, Houck PR, Reynolds CF',
    year: 2005,
    title: 'Treatment of complicated grief: a randomized controlled trial',
    container: 'JAMA 293:2601-2608',
    doi: '10.1001/jama.293.21.2601',
    pmcid: 'PMC5953417',
    reading: 'abstract',
  } satisfies Source as Source,
  'shear-2014': {
    kind: 'article',
    authors: 'Shear MK, Wang Y, Skritskaya N, Duan N, Mauro C, Ghesquiere A',
    year: 2014,
    title: 'Treatment of complicated grief in elderly persons: a randomized clinical trial',
    container: 'JAMA Psychiatry 71:1287-1295',
    doi: '10.1001/jamapsychiatry.2014.1242',
    pmcid: 'PMC5705174',
    reading: 'abstract',
  } satisfies Source as Source,
  'miller-1994': {
    kind: 'article',
    authors: 'Miller MD, Frank E, Cornes C, et al.',
    year: 1994,
    title:
      'Applying interpersonal psychotherapy to bereavement-related depression following loss of a spouse ' +
      'in late life',
    container: 'Journal of Psychotherapy Practice and Research 3:149-162',
    reading: 'abstract',
  } satisfies Source as Source,
  'yip-chung-2022': {
    kind: 'article',
    authors: 'Yip KKY, Chung JPY',
    year: 2022,
    title: 'Interpersonal psychotherapy for complicated grief: an introduction for family physicians',
    container: 'The Hong Kong Practitioner 44:69-75',
    reading: 'excerpt',
  } satisfies Source as Source,
  'moayedoddin-markowitz-2015': {
    kind: 'article',
    authors: 'Moayedoddin B, Markowitz JC',
    year: 2015,
    title: 'Abnormal grief: should we consider a more patient-centered approach?',
    container: 'American Journal of Psychotherapy 69:361-378',
    doi: '10.1176/appi.psychotherapy.2015.69.4.361',
    reading: 'excerpt',
    note: 'Source of the two-week and two-month rules on depression after a death.',
  } satisfies Source as Source,
  'dsm-5': {
    kind: 'book',
    authors: 'American Psychiatric Association',
    year: 2013,
    title: 'Diagnostic and Statistical Manual of Mental Disorders, 5th edition',
    doi: '10.1176/appi.books.9780890425596',
    short: 'DSM-5 (APA 2013)',
    reading: 'secondary',
    note: 'Known through moayedoddin-markowitz-2015 and notes on bereavement.',
  } satisfies Source as Source,
};
