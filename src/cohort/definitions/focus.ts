import type { Definition, Definitions } from './definition.js';

/** Whether the work kept to its focus. */
export const focusDefinitions: Definitions<
  'on-focus' | 'on-primary-focus' | 'focus-changes' | 'most-areas-active'
> = {
  'on-focus': coverage('an active focal area', 'any focal area that is active in it'),
  'on-primary-focus': coverage(
    'the primary focal area',
    'the focal area that is active in it as the primary one',
  ),
  'focus-changes': {
    unit: 'count',
    meaning: 'How often another area became the primary one. A second spell of the same area is no change.',
    numerator: 'Activations as primary of an area other than the one before.',
    denominator: null,
    nullWhen: 'No area was ever activated as primary.',
  },
  'most-areas-active': {
    unit: 'count',
    meaning:
      'The most focal areas that were active together. Handing over on one day, or in one session, is no overlap.',
    numerator: 'Areas active at the start of a stretch, where they are the most.',
    denominator: null,
    nullWhen: 'No active area is recorded and the record does not claim to hold the focus.',
  },
};

function coverage(focus: string, active: string): Definition {
  return {
    unit: 'share',
    meaning: `Focus coverage: sessions of the middle phase that worked on ${focus}. The phase may be inferred.`,
    numerator: `Sessions of the middle phase whose recorded areas include ${active}.`,
    denominator:
      'Sessions of the middle phase that record their areas, and in which such an area is active or the record claims to hold the focus.',
    nullWhen: 'No session of the middle phase is known, or none can be told.',
  };
}
