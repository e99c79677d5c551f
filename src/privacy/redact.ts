import { deepFreeze } from '../lib/freeze.js';
import { isObject } from '../lib/is-object.js';
import { showableKey } from '../lib/showable-key.js';
import type { Course, EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import { ruleIds } from '../model/rule-ids.js';
import type { PrivacyTag } from '../model/vocabulary.js';
import type { CourseField } from './course-fields.js';
import { shifted, shiftedEnd, shiftOf } from './date-shift.js';
import type { FieldFate, FieldScope } from './field-fate.js';
import { fieldFate, fieldName, fieldsIn, isDirectlyIn, isField } from './field-fate.js';
import type { RedactionPolicy, RedactionPolicyId } from './policy.js';
import { redactionPolicies } from './policy.js';
import { withheldId, withheldText } from './withheld.js';

/**
 * Why a place differs. `policy`: the policy takes out what it held. `partial-date`: a date that is not full cannot be
 * shifted. `unshifted-date`: there was nothing to count from, or the date would leave the four-digit years.
 * `unknown-field`: no course has such a field.
 */
export type RemovalReason =
  | 'policy'
  | 'date-shifted'
  | 'partial-date'
  | 'unshifted-date'
  | 'age-capped'
  | 'unknown-field';

/** A place at which a redacted course differs from the original. It never holds what stood there. */
export interface Removal {
  /** JSON pointer (RFC 6901) into the original course. A list of texts is one place. */
  readonly pointer: string;
  readonly privacy: PrivacyTag;
  readonly action: 'removed' | 'changed';
  readonly reason: RemovalReason;
}

/** A redacted course, and every place at which it differs. */
export interface Redaction {
  readonly course: Course;
  readonly removed: readonly Removal[];
}

/**
 * A course without what a policy takes out, frozen, and the list of what differs. The original is not changed; to redact
 * twice is to redact once; a course that replays replays after it. Ids stay where others point at them. A list that was
 * empty stays: it says that there is none.
 *
 * A redacted course is not anonymous: see `docs/privacy.md`.
 * @param policy one of those built in, by its id, or one of your own
 * @throws RangeError where the policy is not known, or names a field that no course has.
 * @example
 * const { course: shared, removed } = redact(course, 'ehr-default');
 */
export function redact(course: Course, policy: RedactionPolicyId | RedactionPolicy): Redaction {
  const walk = new Walk(policyOf(policy), course);
  const redacted = walk.courseOf(course);
  return deepFreeze({ course: redacted, removed: walk.removed });
}

function policyOf(policy: RedactionPolicyId | RedactionPolicy): RedactionPolicy {
  if (typeof policy === 'string') {
    if (Object.hasOwn(redactionPolicies, policy)) return redactionPolicies[policy];
    throw new RangeError(`There is no such policy; they are ${Object.keys(redactionPolicies).join(', ')}.`);
  }
  // A misspelt exception would let through what it was to hold back.
  if (Object.keys(policy.fields ?? {}).some((name) => !isField(name))) {
    throw new RangeError('The policy names a field that no course has; `courseFields()` lists them.');
  }
  return policy;
}

/** Where in a course, and in the table of its fields, a value stands. */
interface Stand {
  readonly pointer: string;
  readonly scope: FieldScope;
  /** What the paths of its fields begin with. */
  readonly prefix: string;
}

class Walk {
  readonly removed: Removal[] = [];
  readonly #policy: RedactionPolicy;
  readonly #days: number | undefined;
  readonly #fates = new Map<string, FieldFate>();

  constructor(policy: RedactionPolicy, course: Course) {
    this.#policy = policy;
    this.#days = fieldFate(policy, 'event.on') === 'shifted' ? shiftOf(course) : undefined;
  }

  courseOf(course: Course): Course {
    return this.#fields(course, { pointer: '', scope: 'course', prefix: '' });
  }

  #fields<T extends object>(value: T, stand: Stand): T;
  #fields(value: object, stand: Stand): object {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
        const left = this.#within(value, key, inner, stand);
        return left === undefined ? [] : [[key, left]];
      }),
    );
  }

  #within(parent: object, key: string, value: unknown, stand: Stand): unknown {
    const pointer = `${stand.pointer}/${key}`;
    if (stand.scope === 'course' && key === 'events' && Array.isArray(value)) {
      return value.map((event: unknown, index) =>
        isObject(event)
          ? this.#fields(event, { pointer: `${pointer}/${index}`, scope: 'event', prefix: '' })
          : event,
      );
    }
    const type =
      stand.scope === 'event' && stand.prefix === '' && key === 'data' ? typeOf(parent) : undefined;
    if (type !== undefined && isObject(value))
      return this.#fields(value, { pointer, scope: type, prefix: '' });
    return value === undefined ? undefined : this.#field(key, value, stand);
  }

  #field(key: string, value: unknown, { pointer: above, scope, prefix }: Stand): unknown {
    const field = fieldAt(scope, `${prefix}${key}`);
    if (field === undefined) {
      this.#note(`${above}/${showableKey(key)}`, 'identifier', 'removed', 'unknown-field');
      return undefined;
    }
    const pointer = `${above}/${key}`;
    const inner: Stand = { pointer, scope, prefix: `${field.path}.` };
    switch (this.#fateOf(scope, field)) {
      case 'removed':
        return isEmpty(value) ? value : this.#gone(pointer, field, 'policy');
      case 'withheld':
        return this.#changed(pointer, field, value, this.#withheld(field, value, scope), 'policy');
      case 'shifted':
        return this.#shifted(pointer, field, value, scope);
      case 'capped':
        return this.#changed(pointer, field, value, capped(value, this.#policy.oldestAge), 'age-capped');
      case 'kept':
      case 'needed':
        return this.#kept(field, value, inner);
    }
  }

  #kept(field: CourseField, value: unknown, stand: Stand): unknown {
    if (field.form !== 'fields') return copyOf(value);
    if (Array.isArray(value)) {
      return value.map((item: unknown, index) =>
        isObject(item) ? this.#fields(item, { ...stand, pointer: `${stand.pointer}/${index}` }) : item,
      );
    }
    if (!isObject(value)) return value;
    const before = this.removed.length;
    const left = this.#fields(value, stand);
    const lost = Object.values(fieldsIn(stand.scope)).some(
      ({ path, required }) =>
        required && isDirectlyIn(path, field.path) && !Object.hasOwn(left, path.slice(field.path.length + 1)),
    );
    if (!lost) return left;
    // What has no more sense without one of its fields goes with it, as one place.
    const [cause] = this.removed.splice(before);
    return this.#gone(stand.pointer, field, cause?.reason ?? 'policy');
  }

  #withheld({ form, list }: CourseField, value: unknown, scope: FieldScope): unknown {
    if (list) return isEmpty(value) ? value : [withheldText];
    switch (form) {
      case 'id':
        return withheldId;
      case 'id-or-number': {
        const whole = this.#policy.removes['third-party']?.includes(form) ?? false;
        const told = this.#policy.fields?.['waiver-granted.subject'] === 'remove';
        return !whole && !told && (typeof value === 'number' || isIdLike(value)) ? value : withheldText;
      }
      default:
        return scope === 'waiver-granted' && ruleIds.some((id) => id === value) ? value : withheldText;
    }
  }

  #shifted(pointer: string, field: CourseField, value: unknown, scope: FieldScope): unknown {
    if (typeof value !== 'string') return value;
    const days = this.#days;
    const moved =
      days === undefined
        ? undefined
        : scope === 'waiver-granted'
          ? shiftedEnd(value, days)
          : shifted(value, days);
    if (moved !== undefined) return this.#changed(pointer, field, value, moved, 'date-shifted');
    return this.#gone(pointer, field, value.length === 10 ? 'unshifted-date' : 'partial-date');
  }

  #changed(pointer: string, field: CourseField, from: unknown, to: unknown, reason: RemovalReason): unknown {
    if (!isSame(from, to)) this.#note(pointer, field.privacy, 'changed', reason);
    return copyOf(to);
  }

  #gone(pointer: string, { privacy }: CourseField, reason: RemovalReason): undefined {
    this.#note(pointer, privacy, 'removed', reason);
    return undefined;
  }

  #note(pointer: string, privacy: PrivacyTag, action: Removal['action'], reason: RemovalReason): void {
    this.removed.push({ pointer, privacy, action, reason });
  }

  #fateOf(scope: FieldScope, { path }: CourseField): FieldFate {
    const name = fieldName(scope, path);
    const before = this.#fates.get(name);
    if (before !== undefined) return before;
    const fate = fieldFate(this.#policy, name);
    this.#fates.set(name, fate);
    return fate;
  }
}

// A key of the input may be called like something that every object has.
function fieldAt(scope: FieldScope, path: string): CourseField | undefined {
  const fields = fieldsIn(scope);
  const own = [path, `${path}[]`].find((one) => Object.hasOwn(fields, one));
  return own === undefined ? undefined : fields[own];
}

function typeOf(event: object): EventType | undefined {
  return 'type' in event ? eventTypes.find((type) => type === event.type) : undefined;
}

function capped(age: unknown, oldest: number | undefined): unknown {
  return typeof age === 'number' && oldest !== undefined && age > oldest ? oldest : age;
}

function isIdLike(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(value);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    a === b ||
    (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]))
  );
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, copyOf(inner)]),
  );
}
