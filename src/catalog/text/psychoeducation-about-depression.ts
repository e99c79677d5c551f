/** Psychoeducation about depression, in English. */
export const psychoeducationAboutDepressionText = {
  name: 'Psychoeducation about depression',
  purpose:
    'To explain that this is depression, what can be done about it, and what people have to do with it.',
  is: 'The diagnosis, made by standard criteria, is told by its name, often with a symptom scale that comes back through the whole treatment and teaches as it goes. The news is hopeful: a known illness, a common one, treatable in more than one way, and not the patient’s fault.',
  isNot: 'A lecture, or the word that everything is fine.',
  prerequisites: {
    diagnosed: 'The diagnosis is made: mania, psychosis, substances and bodily causes have been asked about.',
  },
  steps: {
    'own-theory': 'Ask what the patient thinks is wrong.',
    'name-it': 'Go through the symptoms they have told you, and give the whole its name.',
    'course-and-options': 'Say how it runs and what helps, medication included.',
    'both-ways': 'Explain how the mood works on people, and people on the mood.',
    'how-ipt-works': 'Say how this treatment goes: how long, on what, and what it asks of the patient.',
    'in-their-words': 'Have them say it back, with a relative there if they like.',
    'scale-again': 'Bring the scale back regularly, and read it together.',
  },
  whenToUse: {
    'first-two': 'It is the first or second session. Nobody goes without.',
    'how-i-am': 'The patient says, “It’s how I am. It won’t change.”',
    'called-moods': 'The family calls it moods, or bad manners.',
    tablets: 'Tablets are being thought of, or have been stopped.',
    'symptom-back': 'A symptom that was gone is back.',
  },
  whenNotToUse: {
    'not-sure': 'The diagnosis is uncertain. Say that, rather than teach the wrong illness.',
    'acute-distress': 'The patient is in acute distress: two sentences now, the rest another day.',
    bipolar: 'The depression is bipolar, and what you have ready to say is about the unipolar kind.',
    'to-win': 'It would be a way to win an argument about the cause.',
  },
  keyPhrases: {
    'has-a-name': 'What you’ve described has a name, and we know how to treat it.',
    'hang-together': 'No sleep, no appetite, feeling worthless: they hang together. They aren’t weakness.',
    'works-both-ways':
      'Depression affects how you are with people, and people affect how low you are. That’s where we’ll work.',
    'more-than-one-way':
      'I expect you to feel better, and I have reason to. If this isn’t working I’ll tell you, and there are other ways.',
    'see-where-we-are': 'We’ll fill in this form from time to time, so that we can both see where you are.',
    'what-you-heard': 'Tell me what you heard. I may have put it badly.',
  },
  followUps: {
    'what-you-thought': 'What did you think was happening to you?',
    'in-the-family': 'Has anybody in the family been through something like it?',
    'worst-of-these': 'Which of these is the hardest to live with?',
    'told-of-tablets': 'What have you heard about tablets, and from whom?',
    'husband-calls-it': 'What does your husband call it?',
    'part-of-it': 'Thoughts of suicide can be part of this illness. Have you had any?',
  },
  warnings: {
    'bad-patch': 'It is passed off as a bad patch.',
    'line-skipped': 'The scale is read through together, and the line about suicide is skipped.',
    'ten-minutes': 'You explain for ten minutes to somebody who can follow for two.',
    'one-cause': 'One cause explains it all: the brain, or the marriage.',
    'cure-promised': 'A cure is promised.',
    'their-explanation': 'What the patient’s own people say it is gets brushed aside.',
  },
  contraindications: {},
  tasks: {
    'one-page': 'Read one page on depression and mark what fits you and what doesn’t.',
    'explain-at-home': 'Tell somebody at home, in the words you use there, what depression is.',
    'scale-before': 'Fill in the symptom scale before you come.',
  },
  distinctFrom: {
    'sick-role-assignment': 'changes what others may expect of the patient; psychoeducation tells them why.',
    'ipt-case-formulation':
      'is about this one life and its focus; psychoeducation is what anybody with the illness would be told.',
    'termination-work': 'turns this knowledge into a list of first signs; here it is new.',
    'directive-techniques':
      'come in when they are needed; psychoeducation, itself a directive act, always does.',
  },
  provenance:
    'That the diagnosis is made by standard criteria, told, and followed with a repeated scale is confirmed in a review by Markowitz and a handbook chapter. The wording is the library’s.',
};
