import type { Adjusted } from '../../../lambdas/domain/sign-off.ts';
import { formatCount, formatDay, formatInstant } from '../format.ts';
import type { reportWords } from '../vi-reports.ts';
import type { English } from './english.ts';

const signed = (count: number) => (count > 0 ? `+${formatCount(count)}` : `−${formatCount(-count)}`);

const adjusted: Record<Adjusted, string> = {
  held: 'Held',
  managed: 'All unions',
  obliged: 'Due to hold one',
  recognised: 'Recognised',
  pilotsHeld: 'Pilots',
};

/** Words of the page of reports, in English. */
export const reports: English<typeof reportWords> = {
  title: 'Reports and forms',
  lead: 'The text and the tables are made of what was recorded. Choose a number to see the unions that it counts.',
  dates: 'Days of the figures',
  asOf: 'As of',
  knownAt: 'As known on',
  show: 'Show',
  text: 'What the report says',
  copy: 'Copy the text',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying; select the text and copy it by hand.',
  files: 'Download',
  number: 'Number of the report',
  numberHint: symbol => `For example 659/${symbol}. Leave it empty if there is no number yet.`,
  docx: 'Report (Word)',
  pdf: 'Report (PDF)',
  xlsx: 'Tables of progress and people (Excel)',
  making: 'Making the file…',
  week: (from, to) => `Week of the report: ${formatDay(from)} – ${formatDay(to)}.`,
  layout: 'Its sentences, who receives and who signs it stand in the settings of the term.',
  signOff: {
    title: 'Sign off figures',
    lead: (held, managed, day) =>
      `Freezes the figures as of ${formatDay(day)} (${formatCount(held)}/${formatCount(managed)}) under the number of a report. A later entry does not change them; the next report tells the difference.`,
    number: 'Number of the report',
    note: 'Note',
    send: 'Sign off',
    sending: 'Signing off…',
    done: number => `Figures signed off with report No. ${number}.`,
    list: 'Signed off',
    none: 'No figures were signed off yet.',
    line: (held, managed, day) => `As of ${formatDay(day)}: ${formatCount(held)}/${formatCount(managed)}`,
    by: (name, at) => `Signed off by ${name}, ${formatInstant(at)}`,
    same: 'Nothing is known otherwise since.',
    differs: 'Known otherwise now:',
    change: (name, by) => `${adjusted[name]} ${signed(by)}`,
    ofUnion: (name, changes) => `${name}: ${changes}`,
  },
};
