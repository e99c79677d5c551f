import type { Band, BandScheme } from './instrument.js';
import type { InstrumentFault, InstrumentFaultCode, OwnInstrument } from './own-instrument.js';

/** What is wrong with the bands of an instrument: outside its range, not in order, with gaps, overlapping. */
export function faultsOfBands(
  own: Pick<OwnInstrument, 'range' | 'scoring' | 'bands'>,
): readonly InstrumentFault[] {
  const schemes = own.bands ?? [];
  return schemes.flatMap((scheme, i) => {
    const pointer = `/bands/${i}`;
    const repeated = schemes.slice(0, i).some(({ id }) => id === scheme.id);
    return [
      ...(repeated ? [fault('repeated-id', `${pointer}/id`, 'Another scheme has this id.')] : []),
      ...faultsOfScheme(scheme, own, pointer),
    ];
  });
}

function faultsOfScheme(
  { bands }: BandScheme<string, string>,
  { range, scoring }: Pick<OwnInstrument, 'range' | 'scoring'>,
  pointer: string,
): readonly InstrumentFault[] {
  const { min, max } = range.value;
  const at = (i: number) => `${pointer}/bands/${i}`;
  // Whole totals leave nothing between 4 and 5; means do, so their neighbours share an end.
  const step = scoring === 'sum' ? 1 : 0;
  const between = (lower: Band<string>, upper: Band<string>, i: number): readonly InstrumentFault[] => {
    if (upper.min < lower.max + step)
      return [fault('overlap', at(i), 'It overlaps with the band before it.')];
    return upper.min > lower.max + step
      ? [fault('gap', at(i), 'Totals between the band before it and this one are in none.')]
      : [];
  };
  const [first] = bands;
  const last = bands.at(-1);
  if (first === undefined || last === undefined)
    return [fault('gap', `${pointer}/bands`, 'There are no bands.')];
  return [
    ...bands.flatMap((band, i) => [
      ...(band.min > band.max
        ? [fault('range-order', at(i), 'The minimum must not be above the maximum.')]
        : []),
      ...(band.min < min || band.max > max
        ? [fault('out-of-range', at(i), 'It reaches outside the range of the instrument.')]
        : []),
    ]),
    ...(first.min > min ? [fault('gap', at(0), 'Totals below the first band are in none.')] : []),
    ...bands.flatMap((band, i) => {
      const before = bands[i - 1];
      return before === undefined ? [] : between(before, band, i);
    }),
    ...(last.max < max
      ? [fault('gap', at(bands.length - 1), 'Totals above the last band are in none.')]
      : []),
  ];
}

function fault(code: InstrumentFaultCode, pointer: string, message: string): InstrumentFault {
  return { code, pointer, message };
}
