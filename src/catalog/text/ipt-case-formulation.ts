/** IPT case formulation, in English. */
export const iptCaseFormulationText = {
  name: 'IPT case formulation',
  purpose: 'To say in plain words what the illness is tied to, and to agree to work on that for a set time.',
  is: 'A few sentences at the end of the opening phase: this is depression, it can be treated, it came along with this change or this person, and that is what we will work on, for so many sessions. It is a proposal; the middle phase waits for the patient’s yes.',
  isNot:
    'A claim about the cause, the story of a life, or a report for colleagues. The patient should be able to tell it at home.',
  prerequisites: {
    'people-reviewed': 'The people in the patient’s life have been gone through, one by one.',
    'illness-explained': 'The depression has been named and explained.',
    'onset-dated': 'You know roughly when it began, and what was going on then.',
  },
  steps: {
    'illness-again': 'Begin with what was said about the illness: its name, and what may be left undone.',
    'near-the-start':
      'Name what stood closest to its beginning: a death, a quarrel, a change, or years with hardly anyone.',
    'everyday-name': 'Give the problem a name that could be used at the kitchen table.',
    'why-it-helps': 'Say why you expect the mood to lift if that moves.',
    'set-aside': 'Say what is left aside, and that this is on purpose.',
    terms: 'Say how many sessions there are, and what each of you will do in them.',
    'ask-for-yes': 'Ask for the patient’s version, for their doubts, and for a yes or a no.',
  },
  whenToUse: {
    'opening-over': 'The inventory is complete, and the opening phase has a session left.',
    'where-to-start': 'The patient counts up five troubles and says, “I don’t know where to start.”',
    'untold-death': 'In the sixth session a death comes to light, and the agreed focus no longer fits.',
    'new-therapist': 'Another therapist takes over.',
    'last-review': 'In one of the last sessions you look back at what you set out to do.',
  },
  whenNotToUse: {
    unsettled: 'The diagnosis, or whether the patient is safe, is still an open question.',
    'two-alike': 'Two areas look equally likely: go back to people and dates first.',
    'no-time-for-no': 'The session is nearly over, and there is no time for the patient to disagree.',
  },
  keyPhrases: {
    'where-wrong': 'Here is how I’m putting it together. Tell me where it’s wrong.',
    'with-father':
      'You have depression, and we can treat it. It set in as things with your father broke down.',
    'not-the-cause':
      'I’m not saying the quarrel caused it. I’m saying the two go together, and one of them we can work on.',
    'ten-weeks': 'I suggest we give the next ten weeks to that. If it moves, I expect your mood to move too.',
    'work-parked': 'Your job matters as well. I’d like us to leave it aside, and both know that we have.',
    'tell-sister': 'How would you explain this to your sister?',
    'our-time': 'Is this what you want to spend our time on?',
  },
  followUps: {
    'left-out': 'What have I left out?',
    'fits-least': 'Which part fits you least?',
    breakfast: 'If this got better and nothing else did, what would be different at breakfast?',
    'your-word': 'What would you call this problem?',
    'told-otherwise': 'Who at home would tell it differently?',
    worry: 'What worries you about working on it?',
    'begin-here': 'Are you willing to begin here?',
  },
  warnings: {
    'nobody-asked': 'It is delivered like a verdict, and nobody asks whether the patient agrees.',
    unrepeatable: 'It is too long or too clever to be repeated.',
    'first-complaint': 'It is built on the first complaint, before the other people were asked about.',
    'three-to-be-safe': 'Three areas are named, to be on the safe side.',
    'by-default': 'Loneliness is chosen where nobody looked for a death, a dispute or a change.',
    'divorce-as-grief': 'A divorce or a lost job is called grief.',
  },
  contraindications: {},
  tasks: {
    'two-sentences': 'Put what is agreed into two sentences of your own, and bring them.',
    'what-weeks-are-for': 'Tell one person you trust what your next weeks are for.',
  },
  distinctFrom: {
    'interpersonal-inventory': 'gathers who matters and how; the formulation says what follows.',
    'timeline-of-symptoms-and-events': 'puts dates next to one another; the formulation chooses among them.',
    'linking-affect-to-interpersonal-events':
      'ties this week’s mood to this week’s people; the formulation does so for the whole episode.',
    'psychoeducation-about-depression':
      'tells what holds for anyone with the illness; the formulation tells what it is tied to in this life.',
    'sick-role-assignment':
      'settles what the illness excuses and asks for; the formulation settles what the work is about.',
  },
  provenance:
    'Content and consent are confirmed in a handbook chapter that cites Markowitz & Swartz 1997. Alternatives deserve weighing: in a small study, raters’ agreement on the primary focus was good, not perfect (kappa 0.64).',
};
