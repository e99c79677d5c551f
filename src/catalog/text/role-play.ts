/** Role play, in English. */
export const rolePlayText = {
  name: 'Role play',
  purpose: 'To try out a conversation that is coming, here, where it can go wrong safely.',
  is: 'Therapist and patient speak the coming conversation aloud, in the real words, with the tone and the timing that belong to one particular person. They stop, look at what happened, change one thing, and try again.',
  isNot:
    'Talking about what one would say. Nor theatre, nor shouting at an absent person to let off steam, nor psychodrama.',
  prerequisites: {
    'one-conversation': 'One conversation, with one person and one aim, has been chosen.',
    'option-chosen': 'The patient has settled on what they want to say.',
    'safe-to-say': 'Saying it will not put anyone in danger.',
  },
  steps: {
    reason: 'Say why it is worth the awkwardness, and that it will feel awkward.',
    scene: 'Set the scene: where, when, what the patient wants from it, and how the other person usually is.',
    'first-run': 'Play it once, briefly. The patient is themselves, you are the other.',
    debrief: 'Ask what it felt like before you ask what worked.',
    'second-run': 'Change one thing and play it again, with a less helpful answer.',
    swap: 'Change parts if hearing it from the other chair would teach something.',
    'when-and-if': 'Agree when it will be tried, and what to do if it goes badly.',
  },
  whenToUse: {
    'before-next-session': 'A hard conversation is planned before the next session.',
    'what-not-how': 'The patient says, “I know what I want to tell her, I don’t know how.”',
    'new-sentence': 'A communication analysis has ended in a sentence worth trying.',
    'request-or-no': 'A request, a refusal, an apology or an introduction in a new role has to be made.',
    'fallback-needed': 'The patient expects to be cut short, and has no second sentence ready.',
  },
  whenNotToUse: {
    'still-undecided': 'Whether to have the conversation at all is still open: weigh that first.',
    flooded:
      'The patient is flooded by the mere thought of it; let them imagine it aloud, and choose a milder scene.',
    'to-the-dead': 'The other person has died, unless it was clearly agreed on as part of grief work.',
  },
  keyPhrases: {
    'two-minutes': 'Talking about it is one thing. Shall we try it for two minutes?',
    'show-me-him': 'First show me how he would answer. Then I’ll be him, and you be you.',
    'one-sentence': 'It will feel artificial. All we’re after is one sentence that works.',
    'stop-there': 'Stop there. What was that like to say?',
    'voice-apologised': 'I got your point, and your voice apologised for it. Once more?',
    'less-helpful': 'This time I won’t make it easy. See what you do.',
    'swap-with-me': 'Swap with me. What is it like to hear that?',
  },
  followUps: {
    surprised: 'What surprised you?',
    'your-words': 'Which of those words were yours, and which were mine?',
    abandon: 'What would make you drop it halfway?',
    'when-listens': 'At what time of day does he listen?',
    'changes-subject': 'What will you do if she changes the subject?',
    'worth-saying': 'If the answer is no, what will have made it worth saying?',
  },
  warnings: {
    'only-discussed': 'The role play gets discussed at length and never happens.',
    caricature:
      'You play the other kinder or crueller than they are, and the patient practises for somebody else.',
    'all-at-once':
      'Everything is corrected at once; there are several good ways to say it, and one change a run is enough.',
    'happy-end-only': 'Only the version with a good ending is rehearsed.',
    'one-run': 'After a single run the patient is sent out to do it.',
    'pays-at-home': 'Somebody practises courage here and pays for it at home.',
  },
  contraindications: {
    violence: 'The conversation could bring on violence.',
  },
  tasks: {
    'hold-it': 'Have the conversation, and write down afterwards what each of you said, word for word.',
    'opening-line': 'Say your first line aloud, alone, until it no longer sounds borrowed.',
    'no-moment': 'If your moment does not come, note what got in the way.',
  },
  distinctFrom: {
    'social-skills-training':
      'teaches how to ask, whoever it is; role play prepares what to say to her on Friday.',
    'communication-analysis':
      'looks back at a conversation that was; role play looks ahead to one that is to come.',
    'therapeutic-relationship-as-model':
      'uses what really passes between the two in the room, not a part that is played.',
  },
  provenance:
    'Use in role disputes is confirmed in a casebook; some of the handling (a milder scene first, one change a run) is borrowed from a training in social skills that is not IPT.',
};
