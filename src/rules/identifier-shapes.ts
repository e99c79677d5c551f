const email = /[^\s@]@[^\s@.]+\.[^\s@]/u;

const fullDate =
  /(?<!\d)(?:(?:19|20)\d\d[-./]?(?:0?[1-9]|1[0-2])[-./]?(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)\d\d)(?!\d)/gu;
const digitRun = /(?<![\p{L}\p{N}])[+(]*\d(?:[\d\s()./-]*\d)?(?![\p{L}\p{N}])/gu;
const saysTelephone = /(?<!\p{L})(?:tel(?:ephone)?|(?:cell)?phone|cell|mobile)[\s.:#]*$/iu;
const fewestDigits = 7;
const yearsOnly = /^\(*(?:19|20)\d\d(?:[\s()./-]+(?:19|20)\d\d)+$/u;

const capitalised = /^\p{Lu}(?=[\p{L}’'-]*\p{L}$)[\p{L}’'-]+$/u;

/** Words that stand for a part in somebody’s life and not for a name. Titles are none: a name comes after them. */
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
    ['doctor', 'nurse', 'therapist', 'priest', 'pastor', 'imam', 'rabbi', 'carer', 'worker', 'person'],
    ['the', 'my', 'best', 'old', 'little', 'big'],
    ['elder', 'older', 'younger', 'former', 'first', 'second', 'third'],
  ].flat(),
);

/** Words that are also surnames or given names, and excuse only where every word is of this kind or a role. */
const placeWords: ReadonlySet<string> = new Set(
  [
    ['home', 'house', 'school', 'church', 'hospital', 'clinic', 'office', 'ward', 'centre', 'center', 'day'],
    ['care', 'social', 'support', 'health', 'mental', 'foster', 'night', 'team', 'group', 'leader', 'club'],
    ['work', 'service', 'head', 'line', 'key', 'case', 'community', 'youth', 'street', 'town', 'village'],
  ].flat(),
);

/** Whether a text holds the shape of an e-mail address or of a telephone number. */
export function looksLikeContact(text: string): boolean {
  if (email.test(text)) return true;
  const dateless = text.replace(fullDate, ' – ');
  return [...dateless.matchAll(digitRun)].some(({ 0: run, index }) => {
    const digits = run.replace(/\D/g, '').length;
    if (digits < fewestDigits) return false;
    // Seven digits and nothing else can be any number at all, and two years can stand for a time: 2010-2014.
    const isAnything = (digits === fewestDigits && digits === run.length) || yearsOnly.test(run);
    return !isAnything || saysTelephone.test(dateless.slice(0, index));
  });
}

/** Whether a text has two capitalised words side by side, as a full name has, none of them a word for a kin or a role. */
export function looksLikeName(text: string): boolean {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word !== '');
  const isRole = (word: string) => roleWords.has(plain(word));
  if (words.every((word) => isRole(word) || placeWords.has(plain(word)))) return false;
  const isNamed = (word = '') => capitalised.test(word) && !isRole(word);
  return words.some((word, index) => isNamed(word) && isNamed(words[index + 1]));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s$/, '');
}
