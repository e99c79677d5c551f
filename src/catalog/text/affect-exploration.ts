/** Affect exploration, in English. */
export const affectExplorationText = {
  name: 'Affect exploration',
  purpose: 'To find out what the patient felt with somebody, and to find the word that fits.',
  is: 'Patient and therapist go back to one moment and look at what was felt in it: the feeling on top, the one beside it, the one it was mistaken for. A feeling between people has its reasons, and it says something about what is wanted.',
  isNot:
    'A search for where the feeling came from in childhood. Nor is it the work of letting a feeling out: it has to be known first.',
  prerequisites: {},
  steps: {
    'one-moment': 'Go back to one moment with one person, and stay there.',
    'what-else': 'Ask what was felt, then what else was there.',
    'no-word': 'If no word comes, ask what the body did, and what it was about to do.',
    'look-alikes': 'Tell look-alikes apart: hurt from anger, guilt from shame, sad from numb.',
    'has-reasons': 'Say why anybody might feel that there.',
    'what-wanted': 'Ask what the feeling was asking for.',
  },
  whenToUse: {
    'bad-or-nothing': 'Asked how that felt, the patient says “bad”, “stressed” or “nothing”.',
    'face-disagrees': 'The words say one thing and the face another: a shrug, a smile, wet eyes.',
    'cover-feeling': 'The patient rages where you would expect hurt, or weeps where you would expect anger.',
    'news-bulletin': 'The row at Sunday lunch is read out like a news bulletin.',
    'words-without-feeling':
      'A communication analysis, or a list of pros and cons, has everything in it except what was felt.',
  },
  whenNotToUse: {
    'running-high': 'Feeling already runs so high that the patient cannot think. Settle first.',
    'safety-comes-first': 'The distress is acute, and the question of the hour is safety.',
    'time-to-act': 'The feeling has been named three weeks running, and it is time to do something about it.',
    'unsafe-aloud':
      'Saying it aloud is shameful or unsafe where the patient comes from. Take another way: what would a cousin feel?',
  },
  keyPhrases: {
    'that-second': 'In that second, before you decided what to do: what did you feel?',
    'beside-irritation': 'Irritated, yes. Was anything else there, beside the irritation?',
    'two-at-once': 'Could both be true? Glad that she came, and furious that she came so late?',
    'throat-or-hands': 'Where did you notice it: throat, chest, hands?',
    'smile-as-said': 'You smiled as you said that. What was the smile doing there?',
    'near-word': 'It needn’t be the right word. Give me a near one and we’ll mend it.',
    'no-wonder': 'No wonder you felt that, given what she’d said a minute before.',
  },
  followUps: {
    'one-to-ten': 'If it had a volume, from one to ten, how loud was it?',
    'hurt-or-anger': 'Is it closer to hurt or to anger?',
    'before-with-him': 'Have you felt that with him before, or was it new?',
    'wanted-from-him': 'At that moment, what did you want from him?',
    'who-may-see': 'Who is allowed to see you like that?',
    'about-you': 'What would it make you, if you felt that?',
  },
  warnings: {
    'word-supplied': 'You supply the word, the patient nods, and both of you call it a discovery.',
    'ever-deeper':
      'You keep digging for the real feeling under the feeling, past anything the patient has told you.',
    'comfort-too-soon': 'You comfort at the first sad word, and the second one never comes.',
    numbness: 'Numbness is taken for resistance. It is often the depression.',
    'nobody-there': 'Feelings are gone into with no person and no event attached to them.',
  },
  contraindications: {},
  tasks: {
    'once-a-day': 'Once a day, find a word for what you feel, and note who was around.',
    'second-word':
      'When something upsets you and you write it down, give your feeling two words instead of one.',
  },
  distinctFrom: {
    'encouragement-of-affect':
      'makes room for a feeling and helps to bring it out; affect exploration finds out which one it is.',
    'linking-affect-to-interpersonal-events':
      'ties a feeling to a person and a day; affect exploration asks what the feeling is.',
  },
  provenance:
    'The name comes from the founding documents; the manuals treat the same work under exploration and encouragement of affect. In one study, more attention to feelings early on went with quicker early improvement, an exploratory result.',
};
