/**
 * The LOINC codes that this library may write, with what each stands for. Written by hand for the examiners; the
 * library has a list of its own. HAM-D and MADRS have none. 44262-4 (PHQ-9 interpretation) is deprecated, and stays
 * out.
 */
export const loincAllowed: ReadonlyMap<string, string> = new Map([
  ['44249-1', 'PHQ-9 panel'],
  ['44261-6', 'PHQ-9 total'],
  ['44260-8', 'PHQ-9 item 9'],
  ['LA6568-5', 'answer 0 of the PHQ'],
  ['LA6569-3', 'answer 1 of the PHQ'],
  ['LA6570-1', 'answer 2 of the PHQ'],
  ['LA6571-9', 'answer 3 of the PHQ'],
  ['69737-5', 'GAD-7 panel'],
  ['70274-6', 'GAD-7 total'],
  ['71354-5', 'EPDS panel'],
  ['99046-5', 'EPDS total'],
  ['89209-1', 'BDI-II total'],
]);

/** Whether the last digit is the one that the digits before it ask for (mod 10, as LOINC counts it). */
export function checkDigitHolds(code: string): boolean {
  const [, body, check] = /^(\d+)-(\d)$/.exec(code) ?? [];
  if (body === undefined || check === undefined) return false;
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** What is wrong with a LOINC code, if anything. The list alone decides on answers, whose letters count as well. */
export function loincFault(code: string): string | undefined {
  if (!code.startsWith('LA') && !checkDigitHolds(code)) {
    return `${code} is not a LOINC code: its check digit is wrong`;
  }
  return loincAllowed.has(code) ? undefined : `${code} is not among the LOINC codes we may write`;
}
