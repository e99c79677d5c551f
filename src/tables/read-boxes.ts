import type { BoxReader } from './compile.js';
import type { CellValue, Reading, Said } from './read-cell.js';
import { placeOf, textAt } from './read-cell.js';

/** Reads checkboxes: the list of what is ticked. All of them missing is not recorded, and never *none of them*. */
export function readBoxes(reader: BoxReader, reading: Reading): CellValue {
  const { boxes, checked, unchecked, settings } = reader;
  const isBlank = (text: string) => settings.missing.has(text) || settings.notApplicable.has(text);
  const read = boxes.map(({ column, value }) => ({
    value,
    text: textAt(reading.row, column),
    place: placeOf(reading, column),
  }));
  const spoken = read.filter(({ text }) => checked.has(text) || !isBlank(text));
  const [first] = read;
  if (spoken.length === 0)
    return { state: 'missing', ...(first === undefined ? {} : { place: first.place }) };
  const courses = [reading.course];
  const blank = read.find(({ text }) => isBlank(text) && !checked.has(text) && !unchecked.has(text));
  if (blank !== undefined) reading.ledger.report('import/partly-missing', blank.place, partly, { courses });
  const values = spoken.flatMap(({ text, value, place }): readonly Said[] => {
    if (unchecked.has(text)) return [];
    if (!checked.has(text)) {
      reading.ledger.report('import/unknown-code', place, neither, { courses });
      return [];
    }
    if (value === undefined) reading.ledger.report('import/unknown-code', place, unnamed, { courses });
    return value === undefined || value === null ? [] : [value].flat().map((one) => ({ value: one, place }));
  });
  return { state: 'value', values };
}

const partly =
  'Some of these boxes are filled in and this one is not. If that is how an empty box is written, list it in `unchecked`.';
const neither =
  'This is neither how a ticked box is written nor an empty one. Correct the cell, `checked` or `unchecked`.';
const unnamed =
  'The box is ticked and `codes` does not say what it stands for. Add it, or rename the column.';
