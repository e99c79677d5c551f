/** Role transitions support, in English. */
export const roleTransitionsSupportText = {
  name: 'Role transitions support',
  purpose:
    'To help the patient take leave of an old role, see the new one as it is, and find what it takes to live in it.',
  is: 'Work on one change of life, welcome or not, that has shaken who the patient is and whom they can count on. The old role is looked at and mourned. Then the new one: what it asks, what it might offer, and the skills and people it needs.',
  isNot: 'Looking on the bright side. Nor is it practical coaching alone.',
  prerequisites: {
    'dated-change': 'There is a change with a date, and the date lies near the onset.',
    'who-came-with-it': 'The inventory shows who was lost with the old role and who comes with the new one.',
    agreed: 'The patient agrees that it is the change they want help with, rather than a death or a quarrel.',
  },
  steps: {
    'beside-the-date': 'Set the symptoms beside the change and its date.',
    'old-role': 'Go through the old role, the bad parts as well.',
    mourn: 'Mourn what has gone. Anger and shame belong to it.',
    'new-role': 'Look at the new role: what it demands, what frightens, what it might allow.',
    'what-it-takes': 'List what it takes: skills, facts, permission, people.',
    recruit: 'Find helpers, old or new, and prepare the conversations with them.',
    'small-acts':
      'Try the new role in small acts, before it feels natural, and see what they do to the mood.',
  },
  whenToUse: {
    'after-a-change':
      'The depression followed a birth, a divorce, retirement, migration, an illness, redundancy, or the last child moving out.',
    'lives-back-there': 'Life before the change is told in colour, and life now with a shrug.',
    'good-change': 'The mood fell after a promotion or a wedding: “I ought to be happy.”',
    'people-gone': 'Most people in the inventory belonged to the old role and have gone with it.',
    'seen-differently': 'Since a diagnosis or a disability, others expect less of the patient, or too much.',
  },
  whenNotToUse: {
    'a-person-is-missed': 'A death lies behind it, and it is the person who is missed: grief work.',
    'still-open': 'The change has not happened and may yet be declined: weigh it first.',
    'one-opponent': 'The change is coped with; what hurts is the conflict with one person.',
  },
  keyPhrases: {
    'first-tell-me': 'Before we look ahead, tell me what you’ve had to give up.',
    'let-you-be': 'What did that role let you be?',
    'not-missed': 'And, honestly, what don’t you miss?',
    'both-true': 'You didn’t choose this, and you’re the one who has to live in it. Both are true.',
    'never-taught': 'What does this new life ask of you that nobody ever taught you?',
    'stand-beside': 'Who could stand beside you in this?',
    beginner: 'What’s one thing this week that would make you feel a bit less like a beginner?',
  },
  followUps: {
    'not-temporary': 'When did it stop feeling temporary?',
    'treated-differently': 'Who treats you differently now?',
    pictured: 'How had you pictured it?',
    'came-with-the-role': 'Which people came with the old role?',
    'hardly-say': 'What about this change can you hardly bring yourself to say?',
    'better-than-feared': 'What has gone even slightly better than you feared?',
    'been-through-it': 'Who has been through this and could tell you something useful?',
  },
  warnings: {
    'bright-side': 'The new role gets praised before the old one has been missed.',
    'golden-past': 'The old role turns to gold, or you talk it down.',
    attitude: 'Poverty, discrimination or too much caring is treated as a matter of attitude.',
    'nothing-tried': 'The mourning is done, and the weeks go by with nothing tried.',
    'booked-as-grief':
      'Retirement or an amputation gets booked as grief; without a death it belongs here, mourning and all.',
    'new-boss': 'Trouble with the new boss turns from an example into a second focus that nobody named.',
  },
  contraindications: {
    'unsafe-conditions': 'What the patient is asked to get used to is unsafe or against the law.',
  },
  tasks: {
    'four-lists':
      'Make four short lists: what you miss, what you do not, what is hard now, what you can do now.',
    'from-before': 'Get in touch with one person from before, and tell them about your life now.',
    'someone-ahead': 'Ask somebody who made the same change what they wish they had known.',
    'fixed-point': 'Give your week one fixed point that belongs to the new life.',
  },
  distinctFrom: {
    'grief-work': 'asks who the dead person was; this asks who the patient was, and can be now.',
    'role-disputes-resolution':
      'asks what two people want of each other; this asks what a new life wants of the patient.',
    'interpersonal-deficits-work': 'is for a loneliness that was there before anything changed.',
    'termination-work':
      'uses the same logic on the last weeks of a treatment; this is about life outside it.',
    'social-support-network-mapping': 'shows who there is; this asks whom the new role needs.',
    'decision-analysis': 'settles one question, such as where to live; this is about having moved.',
  },
  provenance:
    'The area is confirmed by the international society and a casebook chapter. How to go about it is general knowledge, in keeping with them.',
};
