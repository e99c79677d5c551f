// What the letters of an id do not say well.
const spelled: Readonly<Record<string, string>> = {
  'ipt-case-formulation': 'IPT case formulation',
  'ipt-finding': 'IPT finding',
  'bipolar-not-adjunctive': 'Bipolar disorder without medication beside IPT',
  'comm-analysis-summary-only': 'Communication analysis as a summary only',
  'deficits-no-adaptation': 'Deficits without adaptation',
  'dispute-one-sided': 'One-sided dispute',
  'early-non-response-unreviewed': 'Early non-response not reviewed',
  'formulation-no-teachback': 'Formulation without teach-back',
  'grief-one-sided': 'One-sided grief',
  'high-risk-no-safety-plan': 'High risk without a safety plan',
  'non-response-no-plan': 'Non-response without a plan',
  'off-model-dominant': 'Mostly not IPT',
  'pre-session-missing': 'Session before the first one missing',
  'sick-role-open-ended': 'Open-ended sick role',
  'interpersonal-deficits': 'Interpersonal deficits (sensitivity)',
};

/**
 * An id in words, as the display of a code: `role-play` is “Role play”.
 * @example
 * inWords('sessionsLeft'); // 'Sessions left'
 */
export function inWords(id: string): string {
  const known = Object.hasOwn(spelled, id) ? spelled[id] : undefined;
  if (known !== undefined) return known;
  const words = id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-/]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
