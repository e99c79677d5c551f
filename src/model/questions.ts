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
  'condition-status': {
    aspect: 'condition',
    text: 'Is the condition that treatment waits for stabilised by now?',
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
  'inventory-completeness': {
    aspect: 'inventory',
    text: 'Who matters to the patient, and which of the six topics, the changes near onset and a confidant were asked about?',
  } as Question,
  'sick-role-review': {
    aspect: 'framing',
    text: 'When was the sick role looked at again?',
  } as Question,
  'formulation-elements': {
    aspect: 'formulation',
    text: 'What did the formulation name: the diagnosis, the link to events or people, one area, the plan, the time limit?',
  } as Question,
  'teach-back': {
    aspect: 'formulation',
    text: 'Could the patient say the formulation back in their own words?',
  } as Question,
  'preparation-session': {
    aspect: 'sessions',
    text: 'Was there a session before the first one, to prepare for it?',
  } as Question,
  'focus-change': {
    aspect: 'focus',
    text: 'Why was the focus changed, did the patient agree, and was it formulated anew?',
  } as Question,
  'focus-links': {
    aspect: 'focus',
    text: 'Which person or which event does the focus concern?',
  } as Question,
  deceased: {
    aspect: 'focus',
    text: 'Who died, or what was lost?',
  } as Question,
  'death-and-diagnosis-dates': {
    aspect: 'condition',
    text: 'When was the death, and when was the diagnosis made?',
  } as Question,
  ambivalence: {
    aspect: 'focus',
    text: 'Were mixed feelings about the person who died asked about?',
  } as Question,
  'onset-relation': {
    aspect: 'timeline',
    text: 'How do the death, the dispute or the change stand against the onset of symptoms?',
  } as Question,
  'others-excluded': {
    aspect: 'focus',
    text: 'Were a death, a dispute and a change looked for and excluded?',
  } as Question,
  adaptation: {
    aspect: 'focus',
    text: 'How was the course adapted to slow work?',
  } as Question,
  'recent-example': {
    aspect: 'focus',
    text: 'Which recent, dated example shows the difficulty?',
  } as Question,
  'dispute-stage': {
    aspect: 'focus',
    text: 'With whom is the dispute, and at which stage is it?',
  } as Question,
  expectations: {
    aspect: 'focus',
    text: 'What does each side of the dispute expect of the other?',
  } as Question,
  mourning: {
    aspect: 'focus',
    text: 'Was the end of the relationship mourned, or is there a next focus?',
  } as Question,
  'losses-first': {
    aspect: 'focus',
    text: 'Were the losses of the old role explored?',
  } as Question,
  'communication-analysis': {
    aspect: 'interventions',
    text: 'Was a conversation taken apart step by step, and in which session?',
  } as Question,
  verbatim: {
    aspect: 'interventions',
    text: 'Were the exact words of both sides gathered?',
  } as Question,
  options: {
    aspect: 'interventions',
    text: 'How many options were compared?',
  } as Question,
  'tasks-set': {
    aspect: 'tasks',
    text: 'What was agreed for the time between the sessions?',
  } as Question,
  'task-person': {
    aspect: 'tasks',
    text: 'With whom is the task?',
  } as Question,
  'ending-feelings': {
    aspect: 'ending',
    text: 'What did the patient feel about the ending?',
  } as Question,
  continuation: {
    aspect: 'ending',
    text: 'What was decided about treatment after this course?',
  } as Question,
  'alternative-offered': {
    aspect: 'ending',
    text: 'Which other treatment was offered?',
  } as Question,
  'progress-review': {
    aspect: 'measures',
    text: 'Was the lack of change, or the worsening, looked at, and what was decided?',
  } as Question,
  scores: {
    aspect: 'measures',
    text: 'Which scores were taken in between?',
  } as Question,
  'endpoint-score': {
    aspect: 'measures',
    text: 'Which score stands at the end?',
  } as Question,
  'mood-direction': {
    aspect: 'mood',
    text: 'Is a higher mood rating better or worse?',
  } as Question,
};

/** The key of a question. */
export type QuestionId = keyof typeof questions;
