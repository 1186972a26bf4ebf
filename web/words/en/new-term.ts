import type { newTerm as viNewTerm } from '../vi-new-term.ts';
import type { English } from './english.ts';

/** Words of making a term, in English. */
export const newTerm: English<typeof viNewTerm> = {
  fresh: {
    title: 'New term',
    from: 'Make a new term from this one',
    lead: 'All settings are copied; the register and the figures are not.',
    fromFile: 'Take the settings from a file (JSON)',
    first: {
      title: 'Make the first term',
      lead: 'There is no term in this software yet. What is to be done, in this order:',
      steps: [
        'Make a term from a file of settings: deadlines, papers to be filed, holidays.',
        'Compare the settings with the documents that they come from, and correct what is wrong.',
        'Import the register of unions from Excel; there is a form to fill in.',
        'Give accounts to the staff of the upper-level and the grassroots unions.',
      ],
      file: 'The file of settings (JSON) comes with the software from the operator, or is downloaded from the page “Terms and settings” of a place that uses it already.',
      fileRead:
        'The file was read. Check the code and the title of the term below, then choose “Make the term”.',
    },
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
