import { reasonLabels } from '../model/reason-labels.js';
import type { JudgementReason } from '../model/vocabulary.js';
import { judgementReasons } from '../model/vocabulary.js';
import type { Addresses } from './addresses.js';
import { codeSystem } from './addresses.js';
import type { CdsCoding } from './card.js';

/** The reasons as a card offers them. */
export function overrideReasons(addresses: Addresses): readonly (CdsCoding & { readonly display: string })[] {
  const system = codeSystem(addresses, 'override-reason');
  return judgementReasons.map((code) => ({ system, code, display: reasonLabels[code] }));
}

/** Whether a text is the code of a reason. */
export function isReason(code: string): code is JudgementReason {
  return Object.hasOwn(reasonLabels, code);
}
