/** Linking affect to interpersonal events, in English. */
export const linkingAffectToInterpersonalEventsText = {
  name: 'Linking affect to interpersonal events',
  purpose: 'To connect a change of mood with what went on between people at the time, from either end.',
  is: 'The move that comes back in session after session. If the mood has changed, you ask who was there and what went on; if something has happened, you ask what it did to the mood. It claims a connection and no more.',
  isNot:
    'Proof of what made the patient ill, or a search for the guilty. Nor a list of symptoms with a name added at the end.',
  prerequisites: {},
  steps: {
    'since-last-time':
      'Ask how it has been since last time, and listen: is it a mood that comes, or an event?',
    'missing-half': 'Ask for the half that is missing.',
    'day-and-person': 'Pin it to a day and a person.',
    'in-between': 'Find the feeling that lies between the event and the mood.',
    'one-sentence': 'Say the link in one plain sentence, and let the patient correct it.',
    'hold-to-focus': 'Hold it against the focus. If it does not fit, say so.',
    'then-what': 'Go on to what could go differently with that person.',
  },
  whenToUse: {
    'session-opens': 'A session of the middle phase begins.',
    'sharp-change': 'The score has moved sharply since last time, up or down.',
    'woke-like-that': 'The patient says, “There’s no reason. I woke up like that.”',
    'body-only': 'The week is told as headaches, tiredness and bad nights, and nobody else appears in it.',
    'focus-in-doubt': 'Two bad weeks in a row had nothing to do with the agreed focus.',
  },
  whenNotToUse: {
    'risk-unasked': 'The score has jumped, and nobody has yet asked about suicide.',
    'other-reason':
      'There is a plain reason without people in it: other tablets, an illness, lost nights, drink, the menstrual or a bipolar cycle.',
    'fresh-bereavement': 'Somebody has died this week, and the link needs no pointing out.',
  },
  keyPhrases: {
    'mood-and-people': 'How has the week been: your mood, and the people in it?',
    'worst-wednesday': 'Wednesday was the worst, you say. Who was around on Wednesday?',
    'before-heaviness': 'Before the heaviness came, what was going on between you and her?',
    'no-call': 'So he didn’t call, and the evening went dark. Have I got that right?',
    'better-saturday': 'Saturday was better. Who were you with, and what was different?',
    'day-turned': 'Let’s find the hour when the day turned. Breakfast was still all right?',
    'ours-or-new': 'Does that belong to what we’re working on, or is it something new?',
  },
  followUps: {
    'low-or-message': 'What came first, the low or her message?',
    'between-call-and-low': 'And between the call and the low, what did you feel?',
    'did-then': 'What did you do then: ring back, go to bed, say nothing?',
    'what-lifted-it': 'How long did it last, and what lifted it?',
    'other-evenings': 'Have other evenings with her ended like that?',
    'same-next-week': 'If the same thing happened next week, what might you try?',
  },
  warnings: {
    'stops-at-link': 'The link is found, and there it stops: nobody asks what was said or what comes next.',
    'bad-weeks-only': 'The bad days get all the questions. What went right on Saturday is never asked.',
    'blamed-for-minding': 'The patient goes home feeling blamed for having minded.',
    lately: '“Lately” passes for a date.',
    'told-as-cause': 'You say “because of him” where all you know is “after”.',
    'symptom-report': 'The hour goes on sleep and appetite, and not one person comes into it.',
  },
  contraindications: {},
  tasks: {
    'number-and-line': 'Each evening, put a number to your mood and add one line: who, and what.',
    'best-and-worst': 'Bring the best moment of your week and the worst.',
    'write-one-up': 'Write up one of the two in full, down to what you kept back.',
  },
  distinctFrom: {
    'affect-exploration': 'asks what the feeling is; linking asks when it came and who was there.',
    'encouragement-of-affect': 'stays with a feeling; linking finds its place in the week.',
    'communication-analysis':
      'takes one exchange apart word by word; linking shows which exchange is worth it.',
    'timeline-of-symptoms-and-events': 'looks over months and years; linking over the days since last time.',
    'ipt-case-formulation':
      'states the link for the whole episode; linking finds it again each week, in one event.',
  },
  provenance:
    'Confirmed in a handbook chapter and on a national society’s page as a move made throughout IPT, though seldom as a heading of its own; that it claims no cause is from a review. The wording is the library’s.',
};
