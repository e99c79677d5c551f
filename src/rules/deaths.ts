import type { AspectFacts } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import { flatMap } from '../lib/flat-map.js';
import type { PartialDate } from '../lib/partial-date.js';
import { dayRange } from '../lib/partial-date.js';
import type { Place } from '../model/report.js';
import type { Person } from '../model/state.js';
import { isCalled } from '../model/state.js';
import { detailsOf, focusOn } from './focus-details.js';
import { lastWord } from './last-word.js';

/** A death that the record holds. */
export interface Death {
  /** Whether it is of a person, or of nobody named. */
  readonly named: boolean;
  /** Whether the work on grief concerns it: the person, or the event of the timeline. */
  readonly mourned: boolean;
  /** Whether the timeline has it. */
  readonly onTimeline: boolean;
  /** As closely as the record has it. */
  readonly date: PartialDate | undefined;
  readonly at: Place;
}

/** A mention of a death: the same one can be told in several places. */
type Mention = Pick<Death, 'date' | 'at'>;

/** The deaths that the inventory, the timeline and the record of grief hold, each once where the person is named. */
export function deathsOf({
  focus,
  inventory,
  timeline,
}: Pick<AspectFacts, 'focus' | 'inventory' | 'timeline'>): readonly Death[] {
  const grief = focusOn(focus, 'grief');
  const detail = lastWord(detailsOf(focus, 'grief'), ({ data }) => data.deceased);
  const events = timeline.events
    .filter(({ data }) => data.kind === 'death')
    .map((entry) => ({
      person: entry.data.person,
      mourned: grief?.timeline.some((id) => isCalled(entry, id)) === true,
      date: entry.data.happened,
      at: placeOf(entry),
    }));
  const ofPeople = flatMap(inventory.people, (one): readonly Death[] => {
    const own = events.filter(({ person }) => person === one.person);
    const isDetailed = detail?.word === one.person;
    const mentions: readonly Mention[] = [
      ...toldOf(one, inventory.described),
      ...own,
      ...(isDetailed ? [{ date: undefined, at: placeOf(detail.entry, '/data/deceased') }] : []),
    ];
    const [first] = mentions;
    if (first === undefined) return [];
    const { date, at } = mentions.reduce((best, next) => (isCloser(next, best) ? next : best), first);
    const mourned =
      isDetailed || grief?.people.includes(one.person) === true || own.some((event) => event.mourned);
    return [{ named: true, mourned, onTimeline: own.length > 0, date, at }];
  });
  const others = events
    .filter(({ person }) => person === undefined)
    .map(({ mourned, date, at }): Death => ({ named: false, mourned, onTimeline: true, date, at }));
  return [...ofPeople, ...others];
}

/** What the inventory says of a person’s death. */
function toldOf({ person }: Person, entries: AspectFacts['inventory']['described']): readonly Mention[] {
  const own = entries.filter(({ data }) => data.person === person);
  const died = lastWord(own, ({ data }) => data.diedOn);
  if (died !== undefined) return [{ date: died.word, at: placeOf(died.entry, '/data/diedOn') }];
  const status = lastWord(own, ({ data }) => data.status);
  return status?.word === 'deceased' ? [{ date: undefined, at: placeOf(status.entry, '/data/status') }] : [];
}

function isCloser(one: Mention, other: Mention): boolean {
  return spread(one.date) < spread(other.date);
}

/** How many days a date leaves open. */
function spread(date: PartialDate | undefined): number {
  if (date === undefined) return Number.POSITIVE_INFINITY;
  const { first, last } = dayRange(date);
  return last - first;
}
