/** The guide, in English. */
export const guideText = {
  question:
    'Who was there, what passed between the two of you, how did it feel, what were you hoping for, what did you say or keep back, and what might you try now?',
  sections: {
    compass: {
      title: 'The question to come back to',
      lines: {
        event: 'Something happened: when, and where?',
        person: 'Somebody was there: who?',
        feeling: 'It did something to the mood: what, and how much?',
        wish: 'Something was hoped for or expected: was it ever said?',
        words: 'Some of it was put into words and some was not: which?',
        'next-move': 'Something can be tried before the next session: what, and with whom?',
      },
      provenance:
        'The founding guide calls a question the compass of IPT; the question itself is lost. This one was written anew from what is left around the gap.',
    },
    'stance-do': {
      title: 'What the therapist does',
      lines: {
        ally: 'Be openly on the patient’s side: warm, interested, and active when they cannot be.',
        'name-it': 'Call the depression by its name, and expect it to lift.',
        scenes: 'Ask for scenes: who, where, in which words.',
        feeling: 'Stay with the feeling in the story long enough for it to be said.',
        thread: 'Keep hold of the agreed thread, and say so when it slips.',
        aloud: 'Have a hard conversation tried aloud before it is needed.',
        danger: 'Ask about danger in plain words whenever it could be there.',
        credit: 'Leave the credit for a change with the one who made it.',
        count: 'Count the sessions aloud, from the first to the last.',
      },
      provenance:
        'Written for this catalog. The list that stood in the founding guide is lost; what is said here agrees with the rest of it.',
    },
    'stance-do-not': {
      title: 'What the therapist does not do',
      lines: {
        blame: 'Look for a culprit, in the patient or at home.',
        'early-years': 'Explain somebody by their early years, when last week has not been asked about.',
        choose: 'Choose for the patient whether a relationship goes on.',
        'pleasant-hour': 'Let a pleasant hour pass for a session.',
        'next-area': 'Take up another area because it happened to come up.',
        cheer: 'Cheer somebody up about what they have not mourned yet.',
        'make-light': 'Make light of the illness, or make a character of it.',
        'mark-tasks': 'Mark tasks like schoolwork. What happened is the question.',
        'put-off-end': 'Put off speaking of the end.',
      },
      provenance:
        'Written for this catalog, like its counterpart: of the founding guide’s list the heading alone is left.',
    },
    'listen-for': {
      title: 'What to listen for',
      lines: {
        'plain-occasions': 'Some occasions announce themselves: somebody died, a marriage ended.',
        'quiet-occasions':
          'Others are easy to miss: the last child has moved out, a new manager has come, a friend rings less and less, a partner has fallen ill, a baby is on the way, or two people do not speak of what stands between them.',
        'in-a-role':
          'An old role may have held more than work: standing, a shape for the day, a body that obeyed, desire, a trade, a place among others, somebody who could not do without you.',
        'for-a-role':
          'A new one may ask for more than skill: knowing one’s rights, saying where it stops, and a way of introducing oneself that can be half believed.',
        sequences:
          'What comes back from one relationship to the next: drawing away, telling everything at once, not wanting to be a burden, waiting for a no, loving those who are not free, quarrels that climb, never ringing first.',
      },
      provenance:
        'Examples, most of them from the founding guide and put in other words. They say where to listen, and not what will be found.',
    },
    tasks: {
      title: 'Tasks between sessions',
      lines: {
        action:
          'A task is something to do with somebody: ring them, ask them, visit a grave, write what may stay unposted.',
        schools:
          'Sources differ: a handbook chapter has IPT without set homework, Blanco and colleagues argue for it, and IPT-A speaks of work at home.',
        offer: 'So a task is an offer, and a session without one is no fault.',
        'asked-after': 'What was agreed is asked after next time, whatever came of it.',
        record: 'A course can record a task with its kind, the person it concerns, and what came of it.',
      },
      provenance:
        'The difference between the sources is theirs; that a missing task is never more than a note is ours.',
    },
    'beside-cbt': {
      title: 'Beside cognitive behavioural therapy',
      lines: {
        target:
          'CBT starts from thoughts and habits; IPT starts from what went on between people, and what it did to the mood.',
        shared: 'Both have a plan, an agreed length, an active therapist, and trials behind them.',
        between:
          'One sends the patient home with a record of thoughts, the other with a telephone call to make.',
        'rather-ipt':
          'IPT lies nearer where the episode goes with a death, a quarrel, a change or loneliness, and where somebody would sooner work on people than on thoughts.',
        'rather-cbt':
          'CBT lies nearer where panic, compulsions or a phobia stand in front, and nothing between people goes with them.',
        'not-both': 'Disputing a belief in an IPT session is CBT, and a record can say so.',
      },
      provenance:
        'From the founding documents, in other words. Which suits one person is a judgement: see the hints on fit, with their evidence.',
    },
    'beside-psychodynamic': {
      title: 'Beside psychodynamic therapy',
      lines: {
        time: 'Dynamic therapy follows a pattern to where it came from; IPT stays with the people of this year.',
        'asks-first':
          'It interprets, and works with transference; IPT asks, and keeps what happens in the room in the present.',
        illness:
          'IPT names an illness, excuses the patient for a time, and treats it by a date that both know.',
        length:
          'Psychoanalysis goes on for years, with dreams and whatever comes to mind; IPT has a dozen sessions or so, and the conversations of the week. Somebody who wants an end in sight may prefer that.',
        'other-names':
          'Metacognitive Interpersonal Therapy and Dynamic Interpersonal Therapy are treatments of their own, whatever their names. Neither is a kind of IPT.',
      },
      provenance:
        'From the founding documents and the abstract of a comparison of the two. The last line corrects a founding document.',
    },
    'beside-medication': {
      title: 'Beside medication',
      lines: {
        'same-frame':
          'IPT and tablets go together: where depression is called an illness, both can be talked about in one breath.',
        'two-halves':
          'Tablets may help with sleep, appetite and drive. What happened between people is left for the sessions.',
        neither: 'Neither proves the other wrong: over many trials taken together, the two differ little.',
        bipolar: 'With bipolar disorder IPT goes beside medication, and is no substitute for it.',
      },
      provenance:
        'The first two from the founding guide; how the two compare, and the last line, from abstracts. The findings stand on the page about indications.',
    },
    history: {
      title: 'Where it comes from',
      lines: {
        yale: 'It began at Yale in the late 1960s, with Klerman and Weissman, in a trial that set a talking treatment beside an antidepressant.',
        'first-name': 'It was called high contact therapy there, and the first results are given as of 1974.',
        roots:
          'Behind it stand Meyer, who saw illness within a life, Sullivan’s psychiatry of relations, ideas on attachment, and the method of the clinical trial.',
        manual:
          'The manual of 1984, by Klerman, Weissman, Rounsaville and Chevron, made it possible to teach and to test.',
        'third-way':
          'Until then there were tablets alone, or a long exploration. This was a third way: of set length, about people one knows, and with nobody to blame and no theory to learn.',
        adaptations:
          'It was then adapted: for adolescents, around birth, for later life, for eating disorders, with social rhythms for bipolar disorder, and for groups, one form of which the World Health Organization published.',
      },
      provenance:
        'From the founding documents; the works that are named are known in part, as the bibliography says. The early name and the year 1974 stand in one founding document each, and were not checked.',
    },
  },
  terms: {
    'emotion-identification': 'Another name of affect exploration: finding the word that fits.',
    'healthy-expression':
      'Room for a feeling in the session, and words for it outside. It never means calm in place of anger: anger knows what is wanted, and is put to use.',
    'dealing-with-the-past':
      'Earlier relationships are asked about briefly, for a date or for a pattern that goes on today. To explain a reaction by how somebody grew up is to interpret where one should ask.',
    'relapse-prevention':
      'A part of the ending, on one page, and of use in deciding whether to go on to maintenance.',
    homework: 'IPT speaks of tasks: something to do with somebody, offered, and asked after.',
    'goal-setting': 'Aims are agreed with the formulation, together with the number of sessions.',
    'expectation-list': 'Two columns, mine and theirs, with gaps where it would be a guess.',
    'relationship-map':
      'Circles around the patient. A drawing beside the inventory, and no substitute for it.',
    'client-worksheet': 'One exchange on paper, from the situation to what was left unsaid.',
    skills: 'What a treatment may leave behind. IPT has no intervention of that name.',
  },
};
