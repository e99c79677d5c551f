const email = /[^\s@]@[^\s@.]+\.[^\s@]/u;
const telephone = /^[\d\s+()./-]+$/;
const fewestDigits = 7;
const capitalised = /^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$/u;

/** Words that stand for a part in somebody’s life and not for a name. */
const roleWords: ReadonlySet<string> = new Set(
  [
    ['mother', 'father', 'mum', 'mom', 'mummy', 'mommy', 'mam', 'mama', 'dad', 'daddy', 'papa', 'parent'],
    ['aunt', 'auntie', 'aunty', 'uncle', 'brother', 'sister', 'sibling', 'twin', 'cousin', 'nephew', 'niece'],
    ['son', 'daughter', 'child', 'baby', 'boy', 'girl', 'kid'],
    ['grandmother', 'grandfather', 'grandma', 'grandpa', 'grandad', 'granny', 'gran', 'nan', 'nana'],
    ['grandson', 'granddaughter', 'grandchild', 'stepmother', 'stepfather', 'stepson', 'stepdaughter'],
    ['stepbrother', 'stepsister', 'godmother', 'godfather', 'mother-in-law', 'father-in-law', 'in-law'],
    ['brother-in-law', 'sister-in-law', 'husband', 'wife', 'spouse', 'partner', 'fiancé', 'fiancée', 'ex'],
    ['ex-husband', 'ex-wife', 'ex-partner', 'boyfriend', 'girlfriend', 'widow', 'widower', 'family'],
    ['friend', 'colleague', 'coworker', 'co-worker', 'boss', 'manager', 'supervisor', 'chief', 'employer'],
    ['neighbour', 'neighbor', 'landlord', 'landlady', 'flatmate', 'roommate', 'teacher', 'coach', 'tutor'],
    ['doctor', 'nurse', 'therapist', 'priest', 'pastor', 'imam', 'rabbi', 'carer', 'person'],
    ['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'madam', 'the', 'my', 'best', 'old', 'little', 'big'],
    ['elder', 'older', 'younger', 'former', 'first', 'second', 'third'],
  ].flat(),
);

/** Whether a text holds an e-mail address, or is a telephone number by its shape. */
export function looksLikeContact(text: string): boolean {
  return email.test(text) || (telephone.test(text) && text.replace(/\D/g, '').length >= fewestDigits);
}

/** Whether a text has two capitalised words side by side, as a full name has, and no word for a kin or a role. */
export function looksLikeName(text: string): boolean {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  if (words.some((word) => roleWords.has(word.toLowerCase().replace(/['’]s$/, '')))) return false;
  return words.some((word, index) => capitalised.test(word) && capitalised.test(words[index + 1] ?? ''));
}
