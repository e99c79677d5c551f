/** Social support network mapping, in English. */
export const socialSupportNetworkMappingText = {
  name: 'Social support network mapping',
  purpose: 'To see who is there, how near and for what, so that support can be used and added to.',
  is: 'A drawing, usually circles with the patient in the middle and people placed as near as they feel. Marks show who gives what (comfort, a lift, a piece of advice, company) and which way it flows.',
  isNot:
    'A head count, or a review of each relationship: drawn alone, it does not stand in for the inventory.',
  prerequisites: {},
  steps: {
    place: 'Draw the circles, and let the patient place people by how near they feel today.',
    arrows: 'Where somebody ought to be nearer or farther, draw an arrow.',
    'both-ways': 'Mark what each one gives, and what the patient gives.',
    moved: 'Mark who has moved since the illness began: by drifting off, by dying, after a quarrel.',
    'gaps-and-spares': 'Look for what nobody gives, and for help that is there and unused.',
    'one-tie': 'Choose one tie to strengthen, to ask something of, or to begin.',
    redraw: 'Draw it again some weeks on, and compare.',
  },
  whenToUse: {
    nobody: 'The patient says, “There’s nobody.”',
    'people-went-with-it': 'A move, a birth, a death or retirement has taken people away with it.',
    'same-person': 'Every story of help has the same person in it.',
    'better-on-paper': 'The patient says little when asked, and more over a sheet of paper.',
    'empty-line': 'In the plan against relapse, the line for whom to ring is empty.',
  },
  whenNotToUse: {
    'bare-sheet': 'A bare sheet would humiliate, and you have no idea yet where a tie could be found.',
    'for-the-wall': 'It would remain a picture, and nothing would be asked of anyone on it.',
  },
  keyPhrases: {
    'in-the-middle': 'Put yourself in the middle. Who is closest, as it feels today?',
    'is-or-wish': 'Is that where she is, or where you’d like her to be?',
    'lift-and-nights': 'Who gives you a lift to the hospital? And who hears about the bad nights?',
    'outer-ring': 'These three in the outer ring used to be nearer. What happened?',
    'ten-minutes': 'Who on here could spare you ten minutes, if you asked?',
    'sister-ill': 'A great deal rests on your sister. Who steps in when she is ill?',
    'two-on-it': 'You expected a blank sheet, and there are two people on it. Tell me about them.',
  },
  followUps: {
    'leans-on-you': 'Who leans on you?',
    'sure-of-no': 'Whom have you not asked, being sure they’d say no?',
    loosely: 'Which group do you belong to, however loosely?',
    'out-of-duty': 'Who is on here out of duty?',
    'first-arrow': 'Which arrow would you like to see move first?',
    'missing-kind': 'What kind of help does nobody give you?',
  },
  warnings: {
    'head-count': 'The people are counted, and nobody asks what they give.',
    'family-alone':
      'Family fills the sheet, and colleagues, neighbours, faith and friends online are left off.',
    'near-not-safe': 'Near is taken for good, though the nearest may be the one who is feared.',
    'drawn-and-filed': 'It is drawn, admired and filed.',
    'names-on-record': 'The real names of people who were never asked end up in the record.',
  },
  contraindications: {
    'could-be-found': 'The closest person is dangerous, and could find the drawing.',
  },
  tasks: {
    'ten-minute-ask': 'Ask one person on your map for something that takes ten minutes.',
    hello: 'Write to somebody in your outer ring, with no other aim than to say hello.',
    'met-twice': 'Find one place where you could meet the same new people more than once.',
  },
  distinctFrom: {
    'interpersonal-inventory':
      'asks what each relationship is like; the map shows who is there, how near and for what.',
    'role-transitions-support':
      'is the whole work on a change of role; the map serves its search for people in the new one.',
    'interpersonal-deficits-work': 'is the whole work on isolation; the map shows where it could begin.',
  },
  provenance:
    'Closeness circles are attested in a paper for general practitioners, and support as an aim by Stuart 2006 and Lipsitz & Markowitz 2013; this name was found in nothing that was read.',
};
