import type { Cited, InstrumentDetails, InstrumentId } from './instrument.js';

const phqRights: Cited<string> = {
  value: 'Free. No permission is needed to reproduce, translate, display or distribute it.',
  source: 'phq-screeners',
  grounding: 'general',
  note: 'at second hand',
};

function fromMemory(value: string): Cited<string> {
  return { value, source: 'general-knowledge', grounding: 'general' };
}

/** Names in full, smallest changes and rights; the bands are in band-schemes.ts. */
export const details: Readonly<Record<InstrumentId, Omit<InstrumentDetails, 'bands'>>> = {
  'phq-9': {
    title: 'Patient Health Questionnaire, nine items',
    minimalChange: [
      {
        value: { absolute: 5 },
        source: 'lowe-2004',
        grounding: 'verified',
        population: 'depressed older adults in primary care',
        note: 'two standard errors of measurement',
      },
    ],
    licence: phqRights,
  },
  'gad-7': { title: 'Generalised Anxiety Disorder scale, seven items', licence: phqRights },
  'hamd-17': {
    title: 'Hamilton Rating Scale for Depression, seventeen items',
    remissionAlternatives: [
      {
        value: 6,
        source: 'ohara-2000',
        grounding: 'verified',
        population: 'women after a birth',
        note: 'called recovery in the trial of IPT',
      },
    ],
    licence: fromMemory('Usually taken to be in the public domain; structured interview guides are not.'),
  },
  'bdi-ii': {
    title: 'Beck Depression Inventory, second edition',
    minimalChange: [
      {
        value: { share: 0.175, direction: 'better' },
        source: 'button-2015',
        grounding: 'verified',
        population: 'depression in primary care',
      },
      {
        value: { share: 0.32, direction: 'better' },
        source: 'button-2015',
        grounding: 'verified',
        population: 'long depression that did not respond to antidepressants',
      },
    ],
    licence: fromMemory('Proprietary. The publisher sells it and licenses its use.'),
  },
  madrs: {
    title: 'Montgomery–Åsberg Depression Rating Scale',
    remissionAlternatives: [
      { value: 10, source: 'general-knowledge', grounding: 'general', note: 'in trials' },
      {
        value: 4,
        source: 'zimmerman-2004',
        grounding: 'verified',
        note: 'for a narrow definition, without any significant symptom; for a broad one the work found 9',
      },
    ],
    licence: fromMemory('Under copyright. Ask its authors or their publisher before you reproduce it.'),
  },
  epds: {
    title: 'Edinburgh Postnatal Depression Scale',
    minimalChange: [
      {
        value: { absolute: 4, direction: 'better' },
        source: 'mao-2021',
        grounding: 'verified',
        population: 'pregnant women',
      },
      {
        value: { absolute: 3, direction: 'worse' },
        source: 'mao-2021',
        grounding: 'verified',
        population: 'pregnant women',
      },
    ],
    licence: {
      value:
        'Under copyright of the Royal College of Psychiatrists. Clinicians and researchers may copy it whole, with its ' +
        'source, for their own use; to pass it on or to publish it, in any medium, takes written permission.',
      source: 'camcops-epds',
      grounding: 'verified',
      note: 'this replaced the wider permission that the first article printed',
    },
  },
  'qids-sr16': {
    title: 'Quick Inventory of Depressive Symptomatology, self-report',
    licence: fromMemory('Free to clinicians and researchers; others ask the holders of the rights.'),
  },
  'ces-d': {
    title: 'Center for Epidemiologic Studies Depression Scale',
    licence: fromMemory('Made at a public institute and usually taken to be in the public domain.'),
  },
  'ces-dc': {
    title: 'Center for Epidemiological Studies Depression Scale for Children',
    licence: fromMemory('Spread freely by public health programmes; no statement of rights was read.'),
  },
  'phq-a': {
    title: 'Patient Health Questionnaire for Adolescents',
    licence: fromMemory('Usually taken to be free, as the PHQ-9 is.'),
  },
  'iip-32': {
    title: 'Inventory of Interpersonal Problems, 32 items',
    licence: {
      value: 'Under copyright. The publisher sells it and licenses its use.',
      source: 'mind-garden-iip',
      grounding: 'verified',
    },
  },
  'sas-sr': {
    title: 'Social Adjustment Scale – Self-Report',
    licence: {
      value: 'Proprietary. The publisher sells it, also in its two shorter forms.',
      source: 'mhs-sas-sr',
      grounding: 'verified',
    },
  },
  icg: {
    title: 'Inventory of Complicated Grief',
    licence: fromMemory('Under copyright. Ask its authors before you reproduce it.'),
  },
};
