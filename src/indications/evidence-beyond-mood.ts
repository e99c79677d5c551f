import type { Evidence } from './evidence-record.js';

/** What is known of IPT beyond mood disorders. */
export const evidenceBeyondMood: readonly Evidence[] = [
  {
    condition: 'prolonged-grief',
    aim: 'acute',
    grade: 'second-line',
    finding:
      'A treatment made for prolonged grief did better than IPT twice: 51 % against 28 % responded in one trial, 70.5 % against 32 % in another, of people of 50 and over. Depression that follows a death is another matter: grief is one of the focal areas of IPT.',
    sources: [
      { source: 'shear-2005', locator: 'first trial' },
      { source: 'shear-2014', locator: 'second trial' },
      { source: 'guide-2018', locator: 'chapter on grief' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'bulimia',
    aim: 'acute',
    grade: 'moderate',
    finding:
      'IPT works, and CBT comes first because it works sooner: of 220 patients, 6 % had recovered at the end of IPT and 29 % at the end of CBT; by the follow-up the two no longer differed significantly. Over the trials taken together IPT is probably slightly weaker than CBT during treatment.',
    sources: [
      { source: 'agras-2000', locator: 'the trial' },
      { source: 'cuijpers-2016', locator: 'eating disorders' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'binge-eating',
    aim: 'acute',
    grade: 'moderate',
    finding:
      'A review finds both CBT and IPT effective. Over the trials of eating disorders taken together IPT is probably slightly weaker than CBT during treatment.',
    sources: [
      { source: 'iacovino-2012', locator: 'binge eating' },
      { source: 'cuijpers-2016', locator: 'eating disorders' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'ptsd',
    aim: 'acute',
    grade: 'emerging',
    finding:
      'One trial, 110 patients without medication: IPT was no more than minimally worse than prolonged exposure, and 63 % responded against 47 % with exposure and 38 % with relaxation, differences that were not significant. Fewer left IPT than exposure, not significantly; patients who were also depressed left exposure far more often than the others.',
    sources: [{ source: 'markowitz-ptsd-2015' }],
    grounding: 'verified',
  },
  {
    condition: 'social-anxiety',
    aim: 'acute',
    grade: 'second-line',
    finding:
      'In a direct comparison 66 % responded to cognitive therapy and 42 % to IPT, which did better than waiting. A meta-analysis of anxiety disorders found no evidence that IPT is weaker than CBT; a critical review found no advantage for it in any controlled trial.',
    sources: [
      { source: 'stangier-2011', locator: 'the comparison' },
      { source: 'cuijpers-2016', locator: 'anxiety disorders' },
      { source: 'markowitz-2014', locator: 'conclusions' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'panic',
    aim: 'acute',
    grade: 'second-line',
    finding:
      'CBT did better than IPT in the one trial that compared them, whose method was complicated. A meta-analysis of anxiety disorders found no evidence that IPT is weaker than CBT.',
    sources: [
      { source: 'markowitz-2014', locator: 'panic disorder' },
      { source: 'cuijpers-2016', locator: 'anxiety disorders' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'borderline-personality',
    aim: 'acute',
    form: 'a longer form of IPT made for it, in most trials beside an antidepressant',
    grade: 'emerging',
    finding: 'Some small trials, most by one group, of a form with 34 sessions and a more flexible setting.',
    sources: [{ source: 'bellino-2015' }],
    grounding: 'verified',
  },
  {
    condition: 'substance-use',
    aim: 'acute',
    grade: 'not-indicated-alone',
    finding:
      'As the treatment of substance use IPT has shown no benefit: among 72 patients on methadone it did no better than one brief meeting a month, in a trial that few agreed to join. For a depression beside it there are pilot studies: 14 women with alcohol dependence, without a control group, and 38 women in prison, whose depression lifted sooner than with a control treatment.',
    sources: [
      { source: 'rounsaville-1983', locator: 'methadone' },
      { source: 'founding-disorders', locator: 'limited benefit for substance use' },
      { source: 'gamble-2013', locator: 'alcohol dependence' },
      { source: 'johnson-zlotnick-2012', locator: 'prison' },
    ],
    grounding: 'verified',
  },
  {
    condition: 'substance-dependence-severe',
    aim: 'acute',
    grade: 'not-indicated-alone',
    finding: 'Where severe dependence is the main problem, IPT is too narrow to stand alone.',
    sources: [{ source: 'founding-practice-guide', locator: 'line 33' }],
    grounding: 'inferred',
  },
  {
    condition: 'ocd',
    aim: 'acute',
    grade: 'not-indicated',
    finding: 'No trial of IPT was found; where rituals are the main problem, CBT is the usual first choice.',
    sources: [{ source: 'founding-practice-guide', locator: 'lines 22 and 33' }],
    grounding: 'inferred',
  },
  {
    condition: 'specific-phobia',
    aim: 'acute',
    grade: 'not-indicated',
    finding:
      'No trial of IPT was found; where the phobia is the main problem, CBT is the usual first choice.',
    sources: [{ source: 'founding-practice-guide', locator: 'lines 22 and 33' }],
    grounding: 'inferred',
  },
  {
    condition: 'generalised-anxiety',
    aim: 'acute',
    grade: 'unknown',
    finding:
      'No controlled trial was found. A first pilot of group IPT, without a control group, reports improvement; its authors knew of no earlier study.',
    sources: [{ source: 'sun-2025' }],
    grounding: 'verified',
  },
];
