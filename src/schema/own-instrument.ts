import * as z from 'zod';
import type { OwnInstrument } from '../measures/own-instrument.js';
import { amount, idText, list } from './field.js';
import { groundingSchema } from './protocol.js';
import type { DeepReadonly, Same } from './same.js';

/**
 * The schema of an instrument of one’s own: see `measures/instrument.ts` for what each field means. Whether its values
 * fit one another is for `defineInstrument` to say.
 */
export function ownInstrumentSchema(): z.ZodType<OwnInstrument> {
  return build();
}

function build() {
  const range = () => z.strictObject({ min: amount(), max: amount() });
  return z.strictObject({
    id: idText(),
    name: words(),
    title: words().exactOptional(),
    range: cited(range()),
    higherIs: z.enum(['better', 'worse']),
    scoring: z.enum(['sum', 'mean']),
    caseness: citedFor(amount()).exactOptional(),
    remission: cited(amount()).exactOptional(),
    remissionAlternatives: citedFor(amount()).exactOptional(),
    response: cited(share()).exactOptional(),
    reliableChange: cited(positive()).exactOptional(),
    minimalChange: citedFor(
      z.union([
        z.strictObject({ absolute: positive(), direction: direction() }),
        z.strictObject({ share: share(), direction: direction() }),
      ]),
    ).exactOptional(),
    riskItem: cited(
      z.strictObject({ item: fromOne(), positiveFrom: fromOne(), max: fromOne() }),
    ).exactOptional(),
    population: cited(
      z.strictObject({ ages: range().exactOptional(), perinatal: z.boolean().exactOptional() }),
    ).exactOptional(),
    bands: list(
      z.strictObject({
        id: words(),
        label: words(),
        ...founded(),
        bands: list(z.strictObject({ id: words(), min: amount(), max: amount() })),
      }),
    ).exactOptional(),
    licence: cited(words()).exactOptional(),
  });
}

function cited<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, ...founded() });
}

function citedFor<T extends z.ZodType>(value: T) {
  return list(z.strictObject({ value, ...founded(), population: words().exactOptional() }));
}

function founded() {
  return { source: words(), grounding: groundingSchema(), note: words().exactOptional() };
}

function words() {
  return z.string().max(1000).regex(/\S/, 'a text');
}

function share() {
  return z.number().gt(0).max(1);
}

function positive() {
  return amount().gt(0);
}

function fromOne() {
  return z.int().min(1).max(1_000_000);
}

function direction() {
  return z.enum(['better', 'worse']).exactOptional();
}

// A change in points has no share in the model’s type, and a share no points: a strict object says so by what it lacks.
type Read = DeepReadonly<z.output<ReturnType<typeof build>>>;
true satisfies Same<Omit<Read, 'minimalChange'>, Omit<OwnInstrument, 'minimalChange'>>;
