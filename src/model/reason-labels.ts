import type { JudgementReason } from './vocabulary.js';

/** The reasons for not following a finding, or for a correction, in words for a button. */
export const reasonLabels: Readonly<Record<JudgementReason, string>> = {
  'clinical-judgement': 'Clinical judgement',
  'already-addressed': 'Already addressed',
  'in-supervision': 'Taken to supervision',
  'patient-preference': 'The patient’s wish',
  'protocol-variant': 'Agreed variant of the protocol',
  'data-wrong': 'The record or the finding is wrong',
  other: 'Other: please comment',
};
