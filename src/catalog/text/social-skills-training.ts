/** Social skills training, in English. */
export const socialSkillsTrainingText = {
  name: 'Social skills training',
  purpose:
    'To teach and practise something the patient has never learned to do with people, for the people who are there.',
  is: 'Showing, trying and correcting over some weeks, one skill at a time: starting a chat, keeping it going, asking, refusing, telling neither too much nor too little. In IPT it serves the agreed focus and somebody the patient actually meets.',
  isNot:
    'A lecture, or the answer to a quarrel between people who know how to talk. Nor is it the behavioural treatment of depression that has the same name.',
  prerequisites: {
    'skill-serves-focus': 'The formulation has been agreed to, and the skill belongs to its focus.',
  },
  steps: {
    'from-the-week': 'Take one skill from something that happened.',
    'into-parts': 'Say what it is good for, and break it into parts.',
    'show-it': 'Show it: once badly, once better.',
    'try-at-once': 'Let the patient try at once; name one thing that worked and one to change.',
    'cheap-place': 'Find a place where a failure costs little, and have it tried there.',
    'next-place': 'Hear how it went, adjust, and choose a place that is a little harder.',
  },
  whenToUse: {
    'how-to-start': 'The patient asks, “How do people even start?”',
    'did-not-ask': 'Help was needed, and the patient had no idea how to ask for it.',
    'told-too-much': 'A first meeting broke off after the patient had told everything, or nothing.',
    'new-demand': 'A new role brings something never done before: chairing a meeting, dating at fifty.',
    'nobody-to-copy': 'The inventory shows nobody from whom it could have been learned.',
  },
  whenNotToUse: {
    'can-elsewhere': 'The patient can do it with other people: look for fear, low mood or danger instead.',
    'needs-adapting': 'Autism or social anxiety is the main matter, and nothing has been adapted to it.',
    'company-hurts': 'A mourner has company and cannot bear it.',
    'to-fill-time': 'The session has no topic, and an exercise would fill it.',
  },
  keyPhrases: {
    'nobody-born': 'Nobody is born knowing this. Shall we practise the first minute?',
    'clumsy-first': 'I’ll do it clumsily, then better. Tell me what changed.',
    'looked-up': 'You looked up, and you asked one thing. Next, leave her time to answer.',
    'if-it-flops': 'Where could you try it and lose nothing much if it flops?',
    'met-twice': 'How much would you tell someone you had met twice?',
    'four-words': 'You can say no in four words. Try it on me.',
  },
  followUps: {
    'made-easy': 'Who makes it easy for you?',
    'does-it-well': 'Whom have you seen do it well?',
    'after-hello': 'What came back after you said hello?',
    'had-enough': 'How can you tell that someone has had enough?',
    keep: 'What would you keep of it?',
    'harder-place': 'Which place would be a little harder?',
  },
  warnings: {
    'illness-silenced': 'What the depression has silenced is taken for something never learned.',
    'talked-down': 'A grown-up is taught like a child.',
    'majority-manners':
      'The manners of the majority are taught as the right ones, whatever the patient’s culture, gender or neurotype.',
    'nobody-to-use-it': 'The skill is polished, and there is nobody to use it with.',
    'like-a-class': 'It becomes a class, and feelings and focus drop out.',
    'borrowed-trials': 'Trials of the separate treatment of the same name are quoted in support of this.',
  },
  contraindications: {},
  tasks: {
    'greet-and-ask': 'Greet three people, and ask each of them one question.',
    favour: 'Ask a small favour of somebody who can easily refuse.',
    'stay-longer': 'Stay ten minutes longer than you usually would at one gathering.',
  },
  distinctFrom: {
    'role-play': 'rehearses one talk with one person; the skill built here is for whoever comes next.',
    'interpersonal-deficits-work': 'is the whole strategy against isolation; this is one of its tools.',
    'work-on-communication-patterns':
      'starts from a habit that gets in the way; this starts from something never learned.',
    'directive-techniques': 'help for a moment; this goes on for weeks.',
  },
  provenance:
    'Nothing that was read names it as a technique of IPT. That skills are often impaired where deficits are the focus comes from a preview of the 2018 manual; the steps are general knowledge.',
};
