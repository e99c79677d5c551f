import type {
  FidelityInstrument,
  FidelityInstrumentFault,
  FidelityInstrumentFaultCode,
  RatingScale,
  Subscale,
} from './instrument.js';

type Faults = readonly FidelityInstrumentFault[];

/** What an instrument of the right shape has wrong. */
export function faultsOfMeaning(instrument: FidelityInstrument): Faults {
  const { scale, items, subscales = [] } = instrument;
  if (scale.min >= scale.max) {
    // Held against a scale that is none, every score would be outside it.
    return [fault('range-order', '/scale', 'The minimum must be below the maximum.')];
  }
  return [
    ...repeated(instrument.roles, (at) => `/roles/${at}`, 'This role stands here twice.'),
    ...faultsOfScale(scale),
    ...repeated(
      items.map(({ id }) => id),
      (at) => `/items/${at}/id`,
      'Another item has this id.',
    ),
    ...faultsOfClasses(instrument),
    ...repeated(
      subscales.map(({ id }) => id),
      (at) => `/subscales/${at}/id`,
      'Another subscale has this id.',
    ),
    ...subscales.flatMap((subscale, at) => faultsOfSubscale(instrument, subscale, `/subscales/${at}`)),
    ...faultsOfThresholds(instrument),
    ...faultsOfDifferentiation(instrument),
  ];
}

/** Why a number is no score of a scale; `null` where it is one. */
export function faultOfScore(
  score: number,
  { min, max, step }: RatingScale,
): 'out-of-range' | 'off-step' | null {
  if (!(score >= min && score <= max)) return 'out-of-range';
  if (step === undefined) return null;
  const steps = (score - min) / step;
  // Steps such as 0.1 are not exact.
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? null : 'off-step';
}

function faultsOfScale(scale: RatingScale): Faults {
  const { max, anchors = [] } = scale;
  return [
    ...(faultOfScore(max, scale) === null
      ? []
      : [fault('off-step', '/scale/max', 'The maximum is not so many steps above the minimum.')]),
    ...anchors.flatMap(({ score }, at) => faultsOfValue(scale, score, `/scale/anchors/${at}/score`)),
    ...repeated(
      anchors.map(({ score }) => String(score)),
      (at) => `/scale/anchors/${at}/score`,
      'Another anchor has this score.',
    ),
  ];
}

function faultsOfValue(scale: RatingScale, score: number, pointer: string): Faults {
  const code = faultOfScore(score, scale);
  if (code === null) return [];
  return code === 'out-of-range'
    ? [fault(code, pointer, 'This score is outside the scale.')]
    : [fault(code, pointer, 'This score is not so many steps above the minimum.')];
}

function faultsOfClasses({ rates, items, thresholds = {} }: FidelityInstrument): Faults {
  const unclassed = items.flatMap((item, at) =>
    item.class === undefined
      ? [fault('missing', `/items/${at}/class`, 'An item of an instrument of adherence needs a class.')]
      : [],
  );
  const useless = 'Only an instrument of adherence has a use for this.';
  const fields = ['adherent', 'occurred', 'proportion'] as const;
  const idle = fields
    .filter((name) => thresholds[name] !== undefined)
    .map((name) => fault('idle', `/thresholds/${name}`, useless));
  return rates === 'adherence' ? unclassed : idle;
}

function faultsOfSubscale({ items }: FidelityInstrument, subscale: Subscale, pointer: string): Faults {
  const classes = new Set(
    items.filter(({ id }) => subscale.items.includes(id)).map((item) => item.class === 'proscribed'),
  );
  return [
    ...subscale.items.flatMap((id, at) =>
      items.some((item) => item.id === id)
        ? []
        : [fault('unknown-item', `${pointer}/items/${at}`, 'There is no such item.')],
    ),
    ...repeated(subscale.items, (at) => `${pointer}/items/${at}`, 'This item stands here twice.'),
    ...(classes.size > 1
      ? [fault('mixed-classes', `${pointer}/items`, 'Proscribed items cannot be averaged with others.')]
      : []),
  ];
}

function faultsOfThresholds({ scale, subscales = [], thresholds = {} }: FidelityInstrument): Faults {
  const { adherent, occurred, subscales: ofSubscales = [] } = thresholds;
  return [
    ...(adherent === undefined ? [] : withinScale(scale, adherent.value, '/thresholds/adherent/value')),
    ...(occurred === undefined ? [] : withinScale(scale, occurred.value, '/thresholds/occurred/value')),
    ...ofSubscales.flatMap(({ subscale, value }, at) => [
      ...known(subscales, subscale, `/thresholds/subscales/${at}/subscale`),
      ...withinScale(scale, value, `/thresholds/subscales/${at}/value`),
    ]),
    ...repeated(
      ofSubscales.map(({ subscale }) => subscale),
      (at) => `/thresholds/subscales/${at}/subscale`,
      'This subscale has a threshold already.',
    ),
  ];
}

// Means are held against thresholds, so a threshold need not be on a step.
function withinScale(scale: RatingScale, value: number, pointer: string): Faults {
  return value >= scale.min && value <= scale.max
    ? []
    : [fault('out-of-range', pointer, 'This score is outside the scale.')];
}

function faultsOfDifferentiation({ subscales = [], differentiation }: FidelityInstrument): Faults {
  if (differentiation === undefined) return [];
  const { own, others } = differentiation;
  const at = (other: number) => `/differentiation/others/${other}`;
  return [
    ...known(subscales, own, '/differentiation/own'),
    ...others.flatMap((id, other) => known(subscales, id, at(other))),
    // The treatment’s own subscale is one that the others may not repeat.
    ...repeated([own, ...others], (other) => at(other - 1), 'This subscale stands here already.'),
  ];
}

function known(subscales: readonly Subscale[], id: string, pointer: string): Faults {
  return subscales.some((subscale) => subscale.id === id)
    ? []
    : [fault('unknown-subscale', pointer, 'There is no such subscale.')];
}

function repeated(ids: readonly string[], pointer: (at: number) => string, message: string): Faults {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [fault('repeated-id', pointer(at), message)] : []));
}

function fault(code: FidelityInstrumentFaultCode, pointer: string, message: string): FidelityInstrumentFault {
  return { code, pointer, message };
}
