/** Communication analysis, in English. */
export const communicationAnalysisText = {
  name: 'Communication analysis',
  purpose:
    'To play back one conversation that mattered, slowly enough to hear where it went wrong and what else could have been said.',
  is: 'One real exchange, taken turn by turn: the words, the tone, the silences, and what the patient felt at each. It looks for the place where what was meant and what was heard came apart, and it ends with another way of saying it.',
  isNot:
    'A ruling on who was right, or a portrait of either person. Without an alternative at the end it is a transcript.',
  prerequisites: {
    'one-incident': 'There is one incident, recent enough to be remembered in words.',
    'safe-between-them':
      'Whether the patient is safe with this person has been asked, and the answer is yes.',
  },
  steps: {
    pick: 'Choose one exchange since the last session that moved the mood.',
    'before-it-began':
      'Go back to the minute before: the place, the hour, who else was there, what state both were in, what the patient was hoping for.',
    'turn-by-turn':
      'Then line by line: what was said, how it sounded, what faces did, how long nobody spoke. At each line, what did the patient feel?',
    hinge: 'Find the line where it turned, and ask what the other person could have known from those words.',
    faults:
      'Listen for the usual faults: hinting instead of asking, being sure one was understood, being sure one has understood, going the long way round, falling silent.',
    'other-lines': 'Collect other lines for that turn, the patient’s before yours.',
    'carry-on': 'Choose one, and try it out in role play or plan it for the real conversation.',
  },
  whenToUse: {
    'mood-fell': 'The mood fell after a quarrel, a silence or a text message.',
    'always-never': 'The patient sums up: “We always fight,” or “He never listens.”',
    'missed-hint': 'A need was hinted at, went unnoticed, and is now a grievance.',
    'tried-it': 'A conversation planned last time took place, well or badly.',
    'again-soon': 'A talk is coming that resembles one that failed.',
  },
  whenNotToUse: {
    'other-feeling': 'The patient is full of a strong feeling about something else.',
    'needs-to-mourn': 'What is needed is to mourn, and the conversation would be a detour.',
    'no-incident': 'There is no single incident to be found yet: keep asking for one.',
  },
  keyPhrases: {
    'slow-it-down': 'Let’s slow that right down. Where were you both, and who spoke first?',
    'actual-words': 'Give me the actual words, as near as you can.',
    'inside-you': 'And when you heard that, what happened inside you?',
    'hoped-for': 'What were you hoping he’d understand from that?',
    'next-table': 'If I’d been at the next table, what would I have heard?',
    'it-turned': 'I think it turned there. Can we stay with that one sentence?',
    'to-go-on': 'You knew what you meant. What did she have to go on?',
    'less-worn-down': 'If you hadn’t been so worn down, what might you have said there?',
  },
  followUps: {
    unsaid: 'What did you leave unsaid?',
    'voice-and-face': 'What were your voice and your face doing?',
    'silence-meant': 'How long was the silence, and what did you take it to mean?',
    'and-then': 'What did he do next, and where did your mood go?',
    'usual-run': 'Is that how it usually runs, or was this time different?',
    'worth-keeping': 'Which part of your point would you most want to keep?',
    'try-instead': 'What’s one sentence you could put there instead?',
  },
  warnings: {
    summary: 'You settle for a summary, and the one line that could be changed never comes up.',
    labelled:
      'You take sides against someone who is not there, and a label stands where their words should be.',
    'motive-first': 'You explain why the patient said it before you have heard what was said.',
    'insight-only': 'It ends with “Now I see,” and no other line is tried aloud.',
    blamed: 'The patient is left thinking that better words would have kept somebody from hurting them.',
    'three-quarrels': 'Three quarrels are skimmed where one should be gone through.',
  },
  contraindications: {
    violence:
      'The exchange came with violence, threats or control: ask about safety, and do not coach the patient to speak up.',
  },
  tasks: {
    worksheet:
      'Put one exchange on paper: the situation, who was in it, what you felt, what you said, what you kept back.',
    'went-quiet': 'When a talk stops short, write down the sentence you did not get out.',
    'low-stakes': 'Use your new sentence once, where little hangs on it.',
  },
  distinctFrom: {
    'work-on-communication-patterns':
      'is weeks of work on a habit that several incidents share; this takes one of them apart.',
    'role-play': 'tries out what is still to be said; this listens again to what was.',
    clarification: 'sharpens what the patient says to you; this examines what was said to someone else.',
    'decision-analysis': 'asks what to do now; this asks what happened.',
    'linking-affect-to-interpersonal-events':
      'finds the event that goes with the mood; this opens that event up.',
  },
  provenance:
    'Purpose and steps agree with a handbook chapter, a list of the classic techniques and the abstract of the 2018 guide’s technique chapter. The list of usual faults is general knowledge of the manuals and unconfirmed.',
};
