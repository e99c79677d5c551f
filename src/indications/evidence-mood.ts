import type { Evidence } from './evidence-record.js';

/** What is known of IPT in depression and bipolar disorder. */
export const evidenceInMood: readonly Evidence[] = [
  {
    condition: 'major-depression',
    aim: 'acute',
    grade: 'strong',
    finding:
      'Against control groups IPT had an effect of d = 0.63 in one meta-analysis, or one more patient helped for each 2.9 treated, and of g = 0.60 in a later one. The later one found no significant difference from other psychotherapies (0.06) or from medication (−0.13); the earlier one had medication slightly ahead (−0.19). Most of the trials were at some risk of bias. A Canadian guideline counts IPT among its first choices for an acute episode.',
    sources: [
      { source: 'cuijpers-2011', locator: 'effect, number needed to treat, medication' },
      { source: 'cuijpers-2016', locator: 'effect, other psychotherapies, medication, risk of bias' },
      { source: 'canmat-2016', locator: 'first line, acute' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'major-depression',
    aim: 'maintenance',
    grade: 'moderate',
    finding:
      'Maintenance IPT made relapse less frequent over the trials taken together. A Canadian guideline names CBT and mindfulness-based cognitive therapy first for maintenance; IPT is not among its first choices there. Of women who had remitted on IPT alone and stayed in one trial for its 2 years, 26 % fell ill again, no fewer with weekly than with monthly sessions; of those who had also needed an SSRI, and had since stopped it, 50 %.',
    sources: [
      { source: 'cuijpers-2016', locator: 'relapse' },
      { source: 'canmat-2016', locator: 'first line, maintenance' },
      { source: 'frank-2007', locator: 'recurrence, frequency of sessions' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'subthreshold-depression',
    aim: 'prevention',
    grade: 'moderate',
    finding:
      'Where symptoms stayed below the diagnosis, fewer people went on to a major depression with IPT, over the trials taken together.',
    sources: [{ source: 'cuijpers-2016', locator: 'subthreshold depression' }],
    grounding: 'verified',
  },
  {
    condition: 'major-depression',
    population: 'perinatal',
    aim: 'acute',
    grade: 'strong',
    finding:
      'Among 120 women with depression after a birth, the Hamilton rating fell from 19.4 to 8.3 over 12 weeks of IPT, and from 19.8 to 16.8 on a waiting list. A review puts the evidence at the highest level. Both are about the time after birth, not about pregnancy.',
    sources: [
      { source: 'ohara-2000', locator: 'the trial' },
      { source: 'grigoriadis-ravitz-2007', locator: 'level of evidence' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'major-depression',
    population: 'late-life',
    aim: 'acute',
    form: 'IPT alone, or beside nortriptyline',
    grade: 'moderate',
    finding:
      'In general practice, 143 patients aged 55 or over were given 10 sessions of IPT or usual care: fewer still had the diagnosis after IPT, though no more were in remission; the advantage lay with moderate and severe depression, by a post-hoc analysis. Of 180 patients aged 60 or over, 81 % responded fully to IPT together with nortriptyline; all had both, so their shares cannot be told apart.',
    sources: [
      { source: 'van-schaik-2006', locator: 'the trial' },
      { source: 'van-schaik-2007', locator: 'its uptake' },
      { source: 'miller-1998', locator: 'with nortriptyline' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'major-depression',
    population: 'adolescents',
    aim: 'acute',
    grade: 'moderate',
    finding:
      'In mild to moderate depression. In a first trial of 48 adolescents, 75 % recovered with IPT-A and 46 % under clinical monitoring. A clearinghouse for child welfare calls the evidence promising (3 on a scale on which 1 is best); the Scottish guide puts it higher, at 5 of 5.',
    sources: [
      { source: 'mufson-1999', locator: 'the trial' },
      { source: 'cebc', locator: 'rating' },
      { source: 'scotland-matrix', locator: 'rating' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'persistent-depression',
    aim: 'acute',
    grade: 'caution',
    finding:
      'CBASP, a therapy made for chronic depression, relieved symptoms more than IPT did; in a meta-analysis it was ahead of usual care and of IPT by a moderate to large difference (g = 0.64 to 0.75).',
    sources: [
      { source: 'van-hees-2013', locator: 'CBASP against IPT' },
      { source: 'negt-2016', locator: 'CBASP against usual care or IPT, taken together' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'bipolar-disorder',
    aim: 'acute',
    form: 'interpersonal and social rhythm therapy (IPSRT), beside medication',
    grade: 'moderate',
    finding:
      'Of 293 patients with bipolar depression on medication, 64.4 % of those given an intensive psychotherapy had recovered after a year, and 51.5 % of those given a brief one. IPSRT was one of three intensive therapies; the figure pools all three.',
    sources: [{ source: 'miklowitz-2007' }],
    grounding: 'verified',
  },
  {
    condition: 'bipolar-disorder',
    aim: 'acute',
    form: 'IPT without medication',
    grade: 'adjunct-only',
    finding: 'What was tested was always given beside medication; nothing here supports IPT in its place.',
    sources: [
      { source: 'miklowitz-2007', locator: 'all patients were on medication' },
      { source: 'founding-overview', locator: 'as an adjunct' },
    ],
    grounding: 'inferred',
  },
];
