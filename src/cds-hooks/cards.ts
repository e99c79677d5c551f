import { inWords } from '../fhir/codes/in-words.js';
import { fnv1a } from '../lib/hash.js';
import type { Finding, Report } from '../model/report.js';
import { ruleCategory } from '../model/rule-categories.js';
import type { Category } from '../model/vocabulary.js';
import { categories } from '../model/vocabulary.js';
import type { Addresses } from './addresses.js';
import { codeSystem, stableUuid } from './addresses.js';
import type { Card, CardLink, CardSource, CdsCoding, ShownCard } from './card.js';
import { detailText, plain } from './detail-text.js';
import { overrideReasons } from './override-reasons.js';
import type { Standing } from './standing.js';
import { inOrder, standing } from './standing.js';
import type { SuggestOptions } from './suggestions.js';
import { suggestionsFor } from './suggestions.js';
import { summaryText } from './summary-text.js';

/** How a report becomes cards. */
export interface CardOptions extends Addresses {
  /** An absolute URL at which the rules are explained; each card links to its rule there. */
  readonly rulesUrl?: string;
  /** How many cards at most, the one that counts the rest among them; 3 where absent. */
  readonly max?: 2 | 3;
  /** What {@link cards} gave as `shown` the last time, as the host stored it. */
  readonly shown?: readonly ShownCard[];
  /** Links that every card shall have, into the host’s own application for instance. */
  readonly links?: readonly CardLink[];
  /** With it, cards suggest tasks. */
  readonly suggest?: SuggestOptions;
  /** What is shown of a course that is closed: everything, or safety errors only; `all` where absent. */
  readonly closed?: 'all' | 'safety';
}

/** Cards, and what to keep of them. */
export interface CardsGiven {
  readonly cards: readonly Card[];
  /** To be stored, and given as `shown` the next time: what stands and was shown as it stands. */
  readonly shown: readonly ShownCard[];
}

interface Given {
  readonly card: Card;
  readonly shown: ShownCard;
}

/**
 * Cards of CDS Hooks 2.0 for a report: the worst that was not shown yet, at most three, the last of which counts the rest.
 * What was shown is not shown again until its facts change; safety errors are, until a reason is given.
 * @example
 * const { cards: list, shown } = cards(report, { rulesUrl: 'https://example.org/rules.html' });
 */
export function cards(report: Report, options: CardOptions = {}): CardsGiven {
  const { max = 3, shown = [], closed = 'all' } = options;
  if (max !== 2 && max !== 3) throw new RangeError('max is 2 or 3.');
  const all = standing(report, closed);
  const seen = new Set(shown.map(({ key }) => key));
  const due = inOrder(all, shown).filter(({ indicator, key }) => indicator === 'critical' || !seen.has(key));
  const alone = due.length <= max ? due : due.slice(0, max - 1);
  const rest = due.slice(alone.length);
  const restKey = keyOfRest(rest);
  const loud = rest.some(({ indicator }) => indicator === 'critical');
  const given = alone.map((one) => ofFinding(one, report, options));
  if (rest.length > 0 && (loud || !seen.has(restKey))) given.push(ofRest(rest, restKey, report, options));
  const current = new Set([...all.map(({ key }) => key), restKey]);
  const now = new Set(given.map((one) => one.shown.key));
  return {
    cards: given.map(({ card }) => card),
    shown: [
      ...shown.filter(({ key }) => current.has(key) && !now.has(key)),
      ...given.map((one) => one.shown),
    ],
  };
}

function ofFinding(one: Standing, report: Report, options: CardOptions): Given {
  const { finding, indicator, key } = one;
  const uuid = stableUuid(options, finding.fingerprint);
  const { subject } = finding;
  const overridable = finding.waiver === undefined && !finding.rule.startsWith('crash/');
  const suggestions = suggestionsFor(finding, report, uuid, options);
  const links = linksOf(finding, options);
  const card: Card = {
    uuid,
    summary: summaryText(`${finding.waiver === undefined ? '' : 'Acknowledged: '}${finding.message}`),
    detail: detailText(finding, report),
    indicator,
    source: sourceOf(report, options, finding),
    ...(suggestions.length === 0 ? {} : { suggestions, selectionBehavior: 'at-most-one' }),
    ...(overridable ? { overrideReasons: overrideReasons(options) } : {}),
    ...(links.length === 0 ? {} : { links }),
  };
  const uuids = suggestions.map((suggestion) => suggestion.uuid);
  return {
    card,
    shown: {
      uuid,
      key,
      rule: finding.rule,
      ...(subject === undefined ? {} : { subject }),
      overridable,
      ...(uuids.length === 0 ? {} : { suggestions: uuids }),
    },
  };
}

function linksOf({ rule }: Finding, { rulesUrl, links = [] }: CardOptions): readonly CardLink[] {
  if (rulesUrl === undefined) return links;
  const url = `${rulesUrl.replace(/#.*$/, '')}#${rule.replace(/^crash\//, '')}`;
  return [{ label: 'About this rule', url, type: 'absolute' }, ...links];
}

function sourceOf({ provenance }: Report, options: CardOptions, finding?: Finding): CardSource {
  return {
    label: `openipt ${provenance.library}`,
    ...(options.rulesUrl === undefined ? {} : { url: options.rulesUrl }),
    ...(finding === undefined ? {} : { topic: topicOf(finding, options) }),
  };
}

function topicOf({ rule }: Finding, options: CardOptions): CdsCoding {
  const system = codeSystem(options, 'finding');
  // A crash is no code of its own there, so it has no words either.
  return rule.startsWith('crash/') ? { system, code: rule } : { system, code: rule, display: inWords(rule) };
}

function ofRest(rest: readonly Standing[], key: string, report: Report, options: CardOptions): Given {
  const uuid = stableUuid(options, `${report.course}\u0000rest`);
  const { links = [] } = options;
  const [first] = rest;
  const card: Card = {
    uuid,
    summary: summaryText(
      `${rest.length} more ${rest.length === 1 ? 'finding' : 'findings'}: ${counted(rest)}.`,
    ),
    detail: `*${plain(report.notice)}*`,
    // They are in order: the first is the most urgent.
    indicator: first?.indicator ?? 'info',
    source: sourceOf(report, options),
    ...(links.length === 0 ? {} : { links }),
  };
  return { card, shown: { uuid, key, overridable: false } };
}

function counted(rest: readonly Standing[]): string {
  const count = (category: Category) =>
    rest.filter(({ finding }) => ruleCategory(finding.rule) === category).length;
  return categories
    .map((category) => [category, count(category)] as const)
    .filter(([, findings]) => findings > 0)
    .map(([category, findings]) => `${category} ${findings}`)
    .join(', ');
}

function keyOfRest(rest: readonly Standing[]): string {
  return `rest.${fnv1a(
    rest
      .map(({ key }) => key)
      .sort()
      .join(' '),
  )}`;
}
