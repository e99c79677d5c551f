/** Timeline of symptoms and events, in English. */
export const timelineOfSymptomsAndEventsText = {
  name: 'Timeline of symptoms and events',
  purpose: 'To see on one line what was going on with people when the mood turned.',
  is: 'A line, drawn or spoken, with the mood below it and events above, and at every bend the question who was there and who had gone. It can span years, an episode, or a week.',
  isNot: 'A life story, an account of trauma, or proof that one thing brought about another.',
  prerequisites: {},
  steps: {
    'two-ends': 'Mark today, and the last time the patient felt well.',
    bends: 'Mark where it began, where it got worse and where it eased.',
    hooks: 'Hang the dates on something: a birthday, a move, an exam, the hot summer.',
    'who-at-the-bend': 'At each bend ask who came, who left, and what changed between them.',
    'body-too': 'Add illness, medication, drink and drugs, hormones.',
    'lean-back': 'Lean back and look at it together; let a gap be a gap.',
    'take-along': 'Take the likeliest two or three moments on to the inventory and the formulation.',
  },
  whenToUse: {
    'always-so': 'The patient says, “I’ve been like this for ever.”',
    'earlier-episodes': 'This is not the first episode.',
    'crowded-year': 'A move, a birth and a falling-out came in the same year, and each could be the focus.',
    'two-stories': 'What happened and how it felt are told as two stories that never meet.',
    'what-next-time': 'Near the end the patient asks what could set it off again.',
  },
  whenNotToUse: {
    'shaken-by-it': 'Going back over it shakes the patient: keep to headlines.',
    'too-slowed': 'The patient is too slowed to remember: ask a relative, with consent.',
    'mania-unassessed': 'You suspect mania, and it has not been assessed.',
    'no-end-of-it': 'Another session would go into history, and no moment has been picked out yet.',
  },
  keyPhrases: {
    'like-yourself': 'When did you last feel like yourself?',
    'draw-it': 'Let’s draw it. Here is today, there is New Year. Where does the slope begin?',
    'this-bend': 'Look at this bend. Who was around, and who had gone?',
    'that-autumn': 'Did anything end that autumn, or begin?',
    'empty-dip': 'Here is a dip with nothing above it. What might be missing?',
    'here-it-climbs': 'And here it climbs. Who was in your life then?',
    'proves-nothing': 'That they lie close together proves nothing. It tells us where to look.',
  },
  followUps: {
    'noticed-first': 'Who noticed before you did?',
    'the-move': 'Was that before the move, or after?',
    'other-time': 'What helped, that other time?',
    'energy-for-three': 'Were there weeks when you hardly slept and had energy for three?',
    'body-then': 'What was your body going through: a birth, an operation, new tablets?',
    'brother-agrees': 'Would your brother put the beginning where you put it?',
  },
  warnings: {
    'after-so-because': 'It came after, so it is taken to have come from it.',
    'painted-grey': 'Depression colours the memory, and even the good years are drawn in grey.',
    'lows-alone': 'Only the lows get drawn, and the highs of a bipolar illness are missed.',
    backwards: 'The line grows back into childhood and stays there.',
    'full-sheet': 'The sheet is full, and nothing follows from it.',
  },
  contraindications: {},
  tasks: {
    'fill-dates': 'Fill in missing dates from your phone, a calendar or somebody who remembers.',
    'who-is-in-it': 'Look at pictures from the month it began, and note who is in them and who is not.',
  },
  distinctFrom: {
    'interpersonal-inventory': 'goes from person to person; the timeline goes from date to date.',
    'linking-affect-to-interpersonal-events':
      'ties one mood to one moment, session by session; the timeline lays out months and years.',
    'ipt-case-formulation': 'says what the dates come to; the timeline puts them on the table.',
  },
  provenance:
    'A paper for general practitioners lists it among the tools of IPT, and the adaptation for bipolar disorder uses life charts. That either manual has a technique of this name was not confirmed; the steps are general knowledge.',
};
