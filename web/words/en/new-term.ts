import type { newTerm as viNewTerm } from '../vi-new-term.ts';
import type { English } from './english.ts';

/** Words of making a term, in English. */
export const newTerm: English<typeof viNewTerm> = {
  fresh: {
    title: 'New term',
    from: 'Make a new term from this one',
    lead: 'All settings are copied; the register and the figures are not.',
    fromFile: 'Take the settings from a file (JSON)',
    noTerm: 'There is no term yet. Upload a file with the settings of a term (JSON) to begin.',
    id: 'Code of the term',
    idHint: 'Letters without diacritics, digits, full stops or hyphens; it cannot be changed later.',
    idFault: 'Use letters without diacritics, digits, full stops and hyphens only; at most 32 characters.',
    years: 'Move all days forward by (years)',
    yearsHint:
      'Added to last days, days off and the day from which figures count; they can be changed afterwards.',
    create: 'Make the term',
    holidays: 'The holidays of the new year have to be entered as announced; the old ones are not copied.',
  },
  file: {
    title: 'File of the settings (JSON)',
    lead: 'For those who want to change all settings in one file.',
    download: 'Download the settings',
    name: id => `term-${id}.json`,
    upload: 'Upload the changed file',
    unreadable: 'This file does not hold the settings of a term (JSON).',
    other: id => `This file holds the settings of the term ${id}; open the page of that term to change it.`,
    section: 'All settings',
  },
};
