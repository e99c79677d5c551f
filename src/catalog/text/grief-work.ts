/** Grief work, in English. */
export const griefWorkText = {
  name: 'Grief work',
  purpose:
    'To help the patient mourn a death that this depression is tied to, and find the way back to people and interests.',
  is: 'First the death is told, then the life with the person who died, the good in it and the bad. Whatever is felt has room. As the mourning moves, the patient turns back to people who are there and to things that matter, some of them new.',
  isNot: 'Taking the pain away, or talking the patient out of it.',
  prerequisites: {
    death: 'Somebody close has died, and the record says who.',
    'who-is-left': 'The inventory shows who is left as well as who is gone.',
    agreed: 'The patient sees the link between this death and the episode, and wants to work on it.',
  },
  steps: {
    link: 'Tie the onset and the worst spells to the death, and set the illness apart from the grief: it is no measure of love.',
    'tell-the-death':
      'Hear how they died: before, the day itself, after, what the patient did and did not do.',
    'tell-the-life': 'Bring back the two of them in everyday detail.',
    'all-feelings': 'Make room for all of it: sorrow, anger, guilt, relief, feeling nothing.',
    avoided: 'Ask what has been avoided: rooms, belongings, people, dates.',
    reconnect: 'Turn to the living. First those already there, then something or somebody new.',
    'dates-ahead': 'Prepare for the anniversary, and for the last session, which may stir it up.',
  },
  whenToUse: {
    'since-the-death': 'The depression began or deepened after a death.',
    'mourning-cut-short': 'Mourning was put off or cut short: no funeral, small children, no time to cry.',
    'anger-or-guilt': 'Guilt towards the dead, or anger at them, comes back session after session.',
    'room-untouched': 'The room is as it was, or the street with the hospital is never walked down.',
    anniversary: 'The symptoms return around the date of the death.',
    'hidden-death': 'Behind what looked like isolation, the inventory turns up a death.',
  },
  whenNotToUse: {
    'grief-alone': 'There is grief, however fierce, and no depressive episode.',
    'nobody-died': 'What was lost is a marriage, a job or a healthy body: that is a role transition.',
    'life-after': 'Life as a widower may weigh more than the death: decide which comes first.',
    'trauma-in-front': 'The death was traumatic and PTSD stands in front: consider trauma-focused care.',
  },
  keyPhrases: {
    tuesday: 'Tell me about her. How she died, and also how she was on an ordinary Tuesday.',
    'that-day': 'Take me through that day, from the morning on.',
    'not-said': 'What did you not get to say to him?',
    furious: 'People can miss someone terribly and be furious with them too.',
    'extra-weight':
      'The sadness belongs to the loss. The depression is a weight on top of it, and that weight can lift.',
    'live-and-miss': 'Nobody’s asking you to forget him. I’d like you to be able to live, and miss him.',
    'no-hurry': 'I’m not going to hurry you past this.',
  },
  followUps: {
    'hard-about-him': 'What was hard about him?',
    'guilt-says': 'When the guilt comes, what does it say you should have done?',
    'other-mourners': 'Who else is grieving, and do you ever speak of her together?',
    'cannot-go': 'Where have you not been able to go since?',
    'gone-with-her': 'Who else went out of your life when she did?',
  },
  warnings: {
    comfort: 'You say that she is at peace now, and the story stops.',
    saint: 'The dead person stays a saint, and the anger has nowhere to go.',
    'felt-like-grief': 'The husband moved out, it feels like a death, and it is worked on as one.',
    reunion: '“I want to be with her” is heard as longing, and nobody asks about suicide.',
    inheritance: 'The quarrel over the inheritance starts up, and the sessions have two subjects.',
    timetable: 'You bring a timetable for mourning, or rites, that are not the patient’s.',
  },
  contraindications: {
    'prolonged-grief':
      'Prolonged grief is the main problem: in two trials a treatment made for it did better on grief than IPT. Consider referral.',
  },
  tasks: {
    keepsake: 'Bring a photograph or something that was theirs, and tell its story.',
    'grave-or-letter':
      'Go to the grave or another place of theirs, or write a letter that need not be posted.',
    'fellow-mourner': 'Talk about them with somebody who misses them as you do.',
    'one-thing-back': 'Take up one thing, or one person, that you have dropped since the funeral.',
  },
  distinctFrom: {
    'role-transitions-support': 'mourns what the patient used to be; grief work mourns somebody else.',
    'encouragement-of-affect': 'makes room for feeling in any area; grief work uses it for one death.',
    'termination-work': 'takes leave of a treatment, and borrows from here.',
  },
  provenance:
    'The area and its two aims are confirmed by the international society, the abstract of the 2018 guide’s grief chapter and a casebook; the limit with prolonged grief by the abstracts of two trials.',
};
