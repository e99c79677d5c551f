/** Sick role assignment, in English. */
export const sickRoleAssignmentText = {
  name: 'Sick role assignment',
  purpose:
    'To let the patient be ill for a while: excused from what the illness prevents, and charged with getting well.',
  is: 'An exchange for a time, made openly. What the symptoms make impossible is set down; in return the patient takes on the job of recovering. Guilt passes from the person to the illness, and symptoms show as symptoms.',
  isNot: 'An identity for good, a verdict on benefits, or a reason to keep away from people.',
  prerequisites: {
    'diagnosis-told': 'The diagnosis has been made, and explained so that the patient can say it back.',
  },
  steps: {
    'own-list': 'Name the illness, by the symptoms on the patient’s own list.',
    'excused-and-not': 'Say what it excuses for now, and what it does not.',
    'who-takes-what': 'Agree which duties go, who takes them on, who is told, and until when.',
    'their-part': 'Say what is asked in return: to come, to tell you how it is, to try things out.',
    relative: 'If the patient likes, tell a relative together.',
    'hand-back': 'As energy returns, hand the duties back, and say aloud when the role is over.',
  },
  whenToUse: {
    lazy: 'The patient says, “I’m lazy, others manage.”',
    'keeping-up': 'The patient gets up at five so that nobody at work will notice.',
    'pull-together': 'At home they say “pull yourself together”, or they let the patient do nothing at all.',
    'leave-unasked': 'Sick leave or help could be had, and shame keeps the patient from asking.',
    'week-too-full':
      'A first step towards people is planned, and the week’s duties leave no strength for it.',
  },
  whenNotToUse: {
    'long-ill':
      'Being ill has become the patient’s place in life. Talk about recovering, and about what can be tried.',
    'foreign-word':
      'Illness is a strange or frightening word for this at home. Find the word that is used there.',
    adolescent: 'The patient is an adolescent: use the limited form, so that school and family life go on.',
  },
  keyPhrases: {
    'broken-ankle': 'Nobody expects you to run on a broken ankle. For now we take some of the load off.',
    'as-real': 'You’re ill. It’s as real as pneumonia, and it’s no more your fault.',
    'four-weeks': 'Which jobs can wait four weeks? And who could hold the ones that can’t?',
    'in-return': 'In return I’ll ask three things of you: come, tell me how it is, and try what we plan.',
    'not-from-people': 'I’d let you off nearly everything on that list, except seeing people.',
    'one-at-a-time': 'As you get better the jobs come back to you, one at a time.',
    'stop-urging': 'Who needs to know, so that they stop telling you to try harder?',
  },
  followUps: {
    'name-yourself': 'What do you call yourself when you can’t do it?',
    'who-thinks-lazy': 'Who thinks it’s laziness?',
    'whatever-you-feel': 'What has to be done this week, however you feel?',
    'friend-with-it': 'If a friend had this, what would you let her off?',
    'first-back': 'Which duty would you like back first?',
    'rest-or-alone': 'Does resting help, or does being alone make it worse?',
  },
  warnings: {
    'no-end': 'No date is set, and the role is never looked at again.',
    'made-small': 'To spare feelings the illness is made small, and then it excuses nothing.',
    'off-people-too':
      'Seeing people is let go along with the housework, and loneliness feeds the depression.',
    fate: 'It comes across as fate, or as brain chemistry and nothing else.',
    'scolded-later': 'Three weeks on, you scold for a task that was not done.',
    'cannot-stop': 'Nobody thinks of the rent: some people cannot stop working.',
  },
  contraindications: {
    'no-cover': 'Somebody depends on the duty that would be set down, and there is nobody to take it over.',
  },
  tasks: {
    'one-duty': 'Drop one of your duties, or hand it to somebody, until the agreed date.',
    'off-your-back': 'Tell one person what you cannot do at present, and that it is the illness.',
    'daily-contact': 'See or ring somebody every day, even for five minutes.',
  },
  distinctFrom: {
    'psychoeducation-about-depression':
      'gives the patient knowledge; the sick role changes what is expected of them.',
    'ipt-case-formulation':
      'says what the illness is linked to and what will be worked on; the sick role says what may wait meanwhile.',
    'termination-work': 'is where the role ends at the latest; here it begins.',
  },
  provenance:
    'The idea comes from Parsons; that IPT gives the role openly, and asks for recovery in return, is confirmed in a handbook chapter and on a national society’s page. The limited form for adolescents is general knowledge.',
};
