import type { Aspect } from './vocabulary.js';

/** A fact to ask for, and the aspect of the record where it would stand. */
export interface Question {
  readonly aspect: Aspect;
  readonly text: string;
}

/**
 * What a report can ask for: each question is a fact that would settle a `review`. The keys are stable.
 */
export const questions = {
  'risk-enquiry-at-intake': {
    aspect: 'risk',
    text: 'Was suicide risk asked about directly by the end of the first session?',
  } as Question,
  'risk-checks': { aspect: 'risk', text: 'Was risk asked about in each session?' } as Question,
  'work-at-high-risk': {
    aspect: 'interventions',
    text: 'What was worked on in the sessions while risk was high, and what is the level now?',
  } as Question,
  'prescriber-coordination': {
    aspect: 'care',
    text: 'Is the treatment coordinated with a prescriber?',
  } as Question,
  'fit-review': {
    aspect: 'condition',
    text: 'Was it considered whether IPT fits this condition?',
  } as Question,
  'guardian-contact': {
    aspect: 'care',
    text: 'Are the parents or guardians involved, or is there a reason why not?',
  } as Question,
  'patient-age': { aspect: 'care', text: 'How old was the patient at the start?' } as Question,
  'contract-terms': {
    aspect: 'contract',
    text: 'How many sessions were agreed, how often, and when was that told?',
  } as Question,
  'target-condition': {
    aspect: 'condition',
    text: 'What diagnosis or target problem does the course treat?',
  } as Question,
  'inventory-completed': {
    aspect: 'inventory',
    text: 'When was the interpersonal inventory completed?',
  } as Question,
  'medical-model': {
    aspect: 'framing',
    text: 'Was the diagnosis explained as a treatable illness?',
  } as Question,
  timeline: {
    aspect: 'timeline',
    text: 'Which life events stand beside the onset of symptoms, and when?',
  } as Question,
  formulation: { aspect: 'formulation', text: 'When was the formulation given to the patient?' } as Question,
  'formulation-answer': {
    aspect: 'formulation',
    text: 'Did the patient accept the formulation?',
  } as Question,
  'phase-names': {
    aspect: 'phases',
    text: 'Which phases of the protocol were entered, and when?',
  } as Question,
  'primary-focus': {
    aspect: 'focus',
    text: 'Which focal area is the primary one, and since when?',
  } as Question,
  'session-areas': { aspect: 'focus', text: 'Which focal area did each middle session work on?' } as Question,
  'mood-events': { aspect: 'incidents', text: 'What happened between people when mood moved?' } as Question,
  'role-play': {
    aspect: 'interventions',
    text: 'Was the hard conversation rehearsed, or why not?',
  } as Question,
  'interpretation-grounds': {
    aspect: 'interventions',
    text: 'On which recent event does the interpretation rest?',
  } as Question,
  'task-reviews': { aspect: 'tasks', text: 'Were the agreed tasks looked at again?' } as Question,
  'ending-talk': { aspect: 'ending', text: 'When was the ending first spoken of?' } as Question,
  'ending-sessions': { aspect: 'ending', text: 'Was there a session given to the ending?' } as Question,
  'ending-review': {
    aspect: 'ending',
    text: 'Were gains, warning signs and a plan for their return reviewed, or was a review offered?',
  } as Question,
  'session-gaps': {
    aspect: 'sessions',
    text: 'What became of the session numbers that are left out?',
  } as Question,
  'closure-reason': { aspect: 'closure', text: 'Why was the course closed?' } as Question,
  'time-limit-told': { aspect: 'contract', text: 'When was the time limit told to the patient?' } as Question,
  'baseline-score': { aspect: 'measures', text: 'Which score stands at the beginning?' } as Question,
};

/** The key of a question. */
export type QuestionId = keyof typeof questions;
