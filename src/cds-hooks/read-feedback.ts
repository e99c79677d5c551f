import { isObject } from '../lib/is-object.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Waiver } from '../model/course.js';
import type { JudgementReason } from '../model/vocabulary.js';
import { codeSystem } from './addresses.js';
import type { Refuse } from './body-member.js';
import { isTime, list, member, text } from './body-member.js';
import type { ShownCard } from './card.js';
import type {
  Accepted,
  Acted,
  Comment,
  Feedback,
  FeedbackFault,
  FeedbackFaultCode,
  FeedbackOptions,
  Overridden,
} from './feedback.js';
import { isReason } from './override-reasons.js';

// A body comes from outside: entries of one body, code units of a comment.
const limits = { entries: 200, suggestions: 20, comment: 4000 };

const messages: Readonly<Record<FeedbackFaultCode, string>> = {
  missing: 'This member is required and is not there.',
  'wrong-type': 'This is not of the type that CDS Hooks has here.',
  'too-long': 'This holds more than is taken at once.',
  'unknown-card': 'No card with this uuid was given out.',
  'unknown-outcome': 'Expected one of: accepted, overridden.',
  'unknown-reason': 'This is none of the reasons that the card offered.',
  'unknown-suggestion': 'The card held no suggestion with this uuid.',
  'comment-needed': 'This reason needs a comment.',
  'bad-time': 'Expected a date and time in UTC (RFC 3339), such as 2025-04-12T23:20:50Z.',
};

/** What one entry of a body says. */
interface Read {
  readonly acted: Acted;
  readonly issued: ShownCard;
  readonly outcome: 'accepted' | 'overridden';
  readonly suggestions: readonly string[];
  readonly reason?: JudgementReason;
  readonly comment?: string;
}

/**
 * Reads the body of a feedback call of CDS Hooks 2.0, parsed from JSON and otherwise untrusted. Of a body with a fault
 * nothing is taken; no fault shows a value of it.
 * @example
 * const feedback = readFeedback(JSON.parse(text), { issued });
 * if (feedback.ok) report = check(course, protocol, { waivers: feedback.value.waivers });
 */
export function readFeedback(
  body: unknown,
  options: FeedbackOptions,
): Result<Feedback, readonly FeedbackFault[]> {
  const faults: FeedbackFault[] = [];
  const fault = (code: FeedbackFaultCode, pointer: string) => {
    faults.push({ code, pointer, message: messages[code] });
    return undefined;
  };
  const listed = list(body, 'feedback', '', limits.entries, fault);
  const entries = listed.map((entry, at) => readEntry(entry, `/feedback/${at}`, options, fault));
  if (faults.length > 0) return err(faults);
  const read = entries.flatMap((one) => (one === undefined ? [] : [one]));
  return ok(gathered(read, options));
}

function gathered(read: readonly Read[], options: FeedbackOptions): Feedback {
  const overrides = new Map<string, { readonly waiver: Waiver; readonly overridden: Overridden }>();
  const dismissed = new Map<string, Acted>();
  for (const { acted, issued, outcome, reason } of read) {
    const { rule, overridable } = issued;
    if (outcome === 'accepted') continue;
    if (reason === undefined || rule === undefined || !overridable) dismissed.set(acted.card, acted);
    else {
      const waiver = waiverOf({ ...issued, rule }, reason, options);
      overrides.set(acted.card, { waiver, overridden: { ...acted, rule, reason } });
    }
  }
  return {
    waivers: Array.from(overrides.values(), ({ waiver }) => waiver),
    overridden: Array.from(overrides.values(), ({ overridden }) => overridden),
    dismissed: [...dismissed.values()].filter(({ card }) => !overrides.has(card)),
    accepted: read.flatMap(({ acted, outcome, suggestions }): readonly Accepted[] =>
      outcome === 'accepted' ? [{ ...acted, suggestions }] : [],
    ),
    comments: read.flatMap(({ acted, comment }): readonly Comment[] =>
      comment === undefined ? [] : [{ ...acted, text: comment }],
    ),
  };
}

function waiverOf(
  { rule, subject }: Pick<ShownCard, 'subject'> & { readonly rule: string },
  reason: JudgementReason,
  { by, until }: FeedbackOptions,
): Waiver {
  return {
    rule,
    reason,
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function readEntry(entry: unknown, at: string, options: FeedbackOptions, fault: Refuse): Read | undefined {
  if (!isObject(entry)) return fault('wrong-type', at);
  const card = text(entry, 'card', at, fault);
  const outcome = text(entry, 'outcome', at, fault);
  const time = text(entry, 'outcomeTimestamp', at, fault);
  if (card === undefined || outcome === undefined || time === undefined) return undefined;
  if (!isTime(time)) fault('bad-time', `${at}/outcomeTimestamp`);
  // A card may have been given out more than once: as it was last.
  const issued = options.issued.filter(({ uuid }) => uuid === card.toLowerCase()).at(-1);
  if (issued === undefined) return fault('unknown-card', `${at}/card`);
  const acted: Acted = {
    card: issued.uuid,
    ...(issued.rule === undefined ? {} : { rule: issued.rule }),
    at: time,
  };
  if (outcome === 'accepted') {
    const suggestions = readAccepted(entry, issued, at, fault);
    return { acted, issued, outcome, suggestions };
  }
  if (outcome !== 'overridden') return fault('unknown-outcome', `${at}/outcome`);
  return {
    acted,
    issued,
    outcome,
    suggestions: [],
    ...readReason(entry, `${at}/overrideReason`, options, fault),
  };
}

function readAccepted(entry: unknown, issued: ShownCard, at: string, fault: Refuse): readonly string[] {
  const taken = list(entry, 'acceptedSuggestions', at, limits.suggestions, fault);
  return taken.flatMap((one, nth) => {
    const pointer = `${at}/acceptedSuggestions/${nth}`;
    const id = text(one, 'id', pointer, fault)?.toLowerCase();
    if (id === undefined) return [];
    if (issued.suggestions?.includes(id)) return [id];
    return fault('unknown-suggestion', `${pointer}/id`) ?? [];
  });
}

/** The reason and the comment. A comment alone is the reason `other`, whose comment it is. */
function readReason(
  entry: unknown,
  at: string,
  options: FeedbackOptions,
  fault: Refuse,
): Pick<Read, 'reason' | 'comment'> {
  const given = member(entry, 'overrideReason');
  if (given === undefined) return {};
  if (!isObject(given)) return fault('wrong-type', at) ?? {};
  const comment =
    member(given, 'userComment') === undefined ? undefined : text(given, 'userComment', at, fault);
  if (comment !== undefined && comment.length > limits.comment) fault('too-long', `${at}/userComment`);
  const said = comment === undefined ? {} : { comment };
  const coding = member(given, 'reason');
  if (coding === undefined) return comment === undefined ? said : { reason: 'other', ...said };
  const system = text(coding, 'system', `${at}/reason`, fault);
  const code = text(coding, 'code', `${at}/reason`, fault);
  if (system === undefined || code === undefined) return said;
  const reason = reasonOf(system, code, options);
  if (reason === undefined) return fault('unknown-reason', `${at}/reason/code`) ?? said;
  if (reason === 'other' && comment === undefined) fault('comment-needed', `${at}/userComment`);
  return { reason, ...said };
}

function reasonOf(system: string, code: string, options: FeedbackOptions): JudgementReason | undefined {
  if (system === codeSystem(options, 'override-reason') && isReason(code)) return code;
  return options.ownReasons?.find((own) => own.system === system && own.code === code)?.reason;
}
