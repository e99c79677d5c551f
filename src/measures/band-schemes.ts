import type { Band, BandId, BandScheme, InstrumentId } from './instrument.js';

/** The published readings of totals as bands, those first that are used by default. */
export const bandSchemes: Readonly<Record<InstrumentId, readonly BandScheme[]>> = {
  'phq-9': [
    {
      id: 'severity',
      label: 'severity',
      source: 'kroenke-2001',
      grounding: 'verified',
      bands: upTo(
        27,
        ['minimal', 0],
        ['mild', 5],
        ['moderate', 10],
        ['moderately-severe', 15],
        ['severe', 20],
      ),
    },
    {
      id: 'nice',
      label: 'NICE guideline',
      source: 'nice-ng222',
      grounding: 'verified',
      note: 'its border runs just above the foot of the moderately severe band',
      bands: upTo(27, ['less-severe', 0], ['more-severe', 16]),
    },
  ],
  'gad-7': [
    {
      id: 'severity',
      label: 'severity',
      source: 'spitzer-2006',
      grounding: 'general',
      note: 'known from works that cite it',
      bands: upTo(21, ['minimal', 0], ['mild', 5], ['moderate', 10], ['severe', 15]),
    },
  ],
  'hamd-17': [
    {
      id: 'zimmerman-2013',
      label: 'cut-offs found against clinicians’ ratings',
      source: 'zimmerman-2013',
      grounding: 'verified',
      bands: upTo(52, ['none', 0], ['mild', 8], ['moderate', 17], ['severe', 24]),
    },
    {
      id: 'ids-qids',
      label: 'matched to the QIDS',
      source: 'ids-qids',
      grounding: 'verified',
      bands: upTo(52, ['none', 0], ['mild', 8], ['moderate', 14], ['severe', 20], ['very-severe', 26]),
    },
    {
      id: 'older',
      label: 'older bands, still in wide use',
      source: 'general-knowledge',
      grounding: 'general',
      note: 'the same total can be a band higher here than by newer work',
      bands: upTo(52, ['none', 0], ['mild', 8], ['moderate', 14], ['severe', 19], ['very-severe', 23]),
    },
  ],
  'bdi-ii': [
    {
      id: 'severity',
      label: 'severity',
      source: 'beck-1996',
      grounding: 'general',
      note: 'known from works that cite the manual',
      bands: upTo(63, ['minimal', 0], ['mild', 14], ['moderate', 20], ['severe', 29]),
    },
  ],
  madrs: [
    {
      id: 'snaith-1986',
      label: 'severe from 35',
      source: 'snaith-1986',
      grounding: 'general',
      note: 'at second hand',
      bands: upTo(60, ['none', 0], ['mild', 7], ['moderate', 20], ['severe', 35]),
    },
    {
      id: 'muller-2003',
      label: 'severe from 31',
      source: 'muller-2003',
      grounding: 'inferred',
      note: 'the work found 31 as the border of severe; the lower bands are those of Snaith et al.',
      bands: upTo(60, ['none', 0], ['mild', 7], ['moderate', 20], ['severe', 31]),
    },
  ],
  epds: [
    {
      id: 'severity',
      label: 'severe from 20',
      source: 'mccabe-beane-2016',
      grounding: 'inferred',
      note: 'as printed, 19 is in two bands; it is left in the lower one here',
      bands: upTo(30, ['minimal', 0], ['mild', 7], ['moderate', 14], ['severe', 20]),
    },
    {
      id: 'as-printed',
      label: 'as printed, 19 in two bands',
      source: 'mccabe-beane-2016',
      grounding: 'verified',
      note: 'found in postnatal women',
      bands: [...upTo(19, ['minimal', 0], ['mild', 7], ['moderate', 14]), { id: 'severe', min: 19, max: 30 }],
    },
  ],
  'qids-sr16': [
    {
      id: 'severity',
      label: 'severity',
      source: 'ids-qids',
      grounding: 'verified',
      bands: upTo(27, ['none', 0], ['mild', 6], ['moderate', 11], ['severe', 16], ['very-severe', 21]),
    },
  ],
  'ces-d': [
    {
      id: 'adults',
      label: 'screen, adults',
      source: 'radloff-1977',
      grounding: 'general',
      note: 'a screen, not a grade of severity',
      bands: upTo(60, ['below', 0], ['at-or-above', 16]),
    },
    {
      id: 'adolescent-boys',
      label: 'screen, adolescent boys',
      source: 'garrison-1991',
      grounding: 'verified',
      note: 'of the boys without depression, about half are above it',
      bands: upTo(60, ['below', 0], ['at-or-above', 12]),
    },
    {
      id: 'adolescent-girls',
      label: 'screen, adolescent girls',
      source: 'garrison-1991',
      grounding: 'verified',
      note: 'of the girls without depression, about a quarter are above it',
      bands: upTo(60, ['below', 0], ['at-or-above', 22]),
    },
  ],
  'ces-dc': [
    {
      id: 'screen',
      label: 'screen',
      source: 'weissman-1980',
      grounding: 'general',
      note: 'at second hand; some read it as above 15',
      bands: upTo(60, ['below', 0], ['at-or-above', 15]),
    },
  ],
  'phq-a': [
    {
      id: 'screen',
      label: 'screen',
      source: 'general-knowledge',
      grounding: 'general',
      note: 'the bands of the PHQ-9 are often used, too',
      bands: upTo(27, ['below', 0], ['at-or-above', 10]),
    },
  ],
  'iip-32': [],
  'sas-sr': [],
  icg: [],
};

/** Bands without a gap, each from its first total to the one before the next, the last up to the end of the range. */
function upTo(max: number, ...starts: readonly (readonly [id: BandId, min: number])[]): readonly Band[] {
  return starts.map(([id, min], i) => ({ id, min, max: (starts[i + 1]?.[1] ?? max + 1) - 1 }));
}
