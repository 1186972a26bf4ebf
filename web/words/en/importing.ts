import { formatCount, formatInstant, formatSize } from '../format.ts';
import type { importing as viImporting } from '../vi-import.ts';
import { counted, unions } from './counted.ts';
import type { English } from './english.ts';

const phases: (typeof viImporting)['phases'] = {
  check: 'Reading and checking the file',
  compare: 'Comparing with the register',
  'upper-unions': 'Recording upper-level unions',
  unions: 'Recording grassroots unions',
  machines: 'Beginning to follow the progress',
  done: 'Done',
};

/** A limit, as the API says it when it is passed. */
const megabytes = (bytes: number) => `${formatCount(Math.floor(bytes / 2 ** 20))} MB`;

/** Words of the import of a workbook, in English. */
export const importing: English<typeof viImporting> = {
  title: 'Import the register from Excel',
  lead: term => `Import grassroots unions and how their congresses stand into: ${term}.`,
  notYours: 'Only registrars of the provincial federation can import a register.',
  limits: (bytes, rows) =>
    `An Excel file (.xlsx) without a password, up to ${megabytes(bytes)} and ${counted(rows, 'row')} a sheet.`,
  safe: 'The file is always checked first; nothing is recorded until you choose to import. Importing the same file again changes nothing.',
  pick: 'Choose an Excel file',
  drop: 'or drop one here',
  another: 'Choose another file',
  file: (name, size) => `File: ${name} (${formatSize(size)})`,
  form: {
    get: 'Get the form',
    // The form itself and its columns are Vietnamese: offices fill it in.
    name: 'mau-danh-sach-cdcs.xlsx',
    guide: 'Guide',
    column: 'Column',
    sheet: 'Sheet',
    required: 'Required',
    content: 'How to fill it in',
    yes: 'yes',
    no: '',
    kinds: {
      text: 'Text',
      code: 'Code: letters without diacritics, digits, hyphens',
      count: 'Whole number',
      day: 'Day/month/year',
      'past-day': 'Day/month/year, not after today',
      tick: 'Có (yes) or Không (no)',
      phone: 'Phone number',
      email: 'E-mail address',
      choice: 'One of the values',
    },
    choices: choices => `One of: ${choices.join('; ')}`,
    star: 'Columns with * have to be filled in.',
  },
  local: {
    empty: 'The file is empty (0 bytes). Choose the file that Excel saved.',
    tooLarge: bytes =>
      `The file is larger than ${megabytes(bytes)}. Delete sheets and pictures that are not needed and save it again.`,
    unfinished: 'The file was not sent to the end.',
    refused: 'The store of files did not accept this file. Try to send it again.',
  },
  sending: percent => `Sending the file: ${percent}%`,
  resend: 'Send again',
  steps: 'Steps',
  phases,
  progress: (phase, done, total) =>
    total > 0 && phase !== 'check' && phase !== 'upper-unions'
      ? `${phases[phase]}: ${formatCount(done)}/${formatCount(total)}`
      : `${phases[phase]}…`,
  reloadSafe:
    'You may close the page or lose the network; the work goes on, and this page shows it when opened again.',
  preview: {
    title: 'Result of the check (nothing recorded yet)',
    added: count => `${unions(count)} to be added`,
    unchanged: count => `${formatCount(count)} already there, unchanged`,
    different: count => `${formatCount(count)} already there with other details`,
    faults: count => counted(count, 'fault'),
    noFaults: 'No faults.',
    leftOut: count => `${counted(count, 'row')} cannot be imported because of faults`,
  },
  table: {
    caption: 'By upper-level union',
    union: 'Union',
    toAdd: 'To be added',
    added: 'Added',
    unchanged: 'Unchanged',
    different: 'Different',
  },
  different: {
    title: count => `Grassroots unions already there with other details (${formatCount(count)})`,
    note: 'The import does not change these. Compare them with the file and change them one by one.',
    line: (id, name, row) => `${id} – ${name} (row ${row})`,
    beyond: count => `… and ${counted(count, 'more grassroots union')}.`,
  },
  faults: {
    title: count => `Faults in the file (${formatCount(count)})`,
    kept: (kept, all) =>
      `Only the first ${formatCount(kept)} of ${counted(all, 'fault')} are listed; correct them and check again to see the others.`,
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    value: 'Content',
    message: 'Fault',
    whole: 'Whole sheet',
    place: (letter, header) => `${letter} (${header})`,
    inRow: (sheet, row) => (row > 0 ? `${sheet}, row ${row}` : sheet),
    filter: 'Filter by column',
    all: count => `All (${formatCount(count)})`,
    option: (name, count) => `${name} (${formatCount(count)})`,
    noColumn: 'Of no column',
    page: (from, to, all) => `${from}–${to} of ${counted(all, 'fault')}`,
    previous: 'Previous page',
    next: 'Next page',
    mark: 'Get the file with the faults marked',
    markHint:
      'Your own file, with a column “Lỗi” (faults) in each sheet and the wrong cells coloured. Correct it and choose it again; the column need not be deleted.',
    marking: 'Making the file…',
    markFailed: 'The marked file could not be made. Use the list of faults on this page.',
    markedName: name => `${name.replace(/\.xlsx$/i, '')}-faults.xlsx`,
  },
  start: {
    all: count => `Import ${unions(count)}`,
    validPart: 'Import the part without faults',
    confirm: (count, left) =>
      `This imports ${unions(count)}; ${counted(left, 'row')} with faults will be left out, to be imported once corrected. Are you sure?`,
    yes: count => `Import ${unions(count)}, leave out the faults`,
    no: 'Not yet',
    nothing: 'No row can be imported yet.',
    starting: 'Starting…',
    nothingNew: 'There are no new grassroots unions; importing this file changes nothing.',
  },
  result: {
    title: 'Imported',
    added: count => `${unions(count)} added`,
    failed:
      'The import stopped half way; what was recorded stays. Check again and import the same file once more.',
    failures: {
      unauthenticated: 'The account that began this is disabled or signed out.',
      'not-yours': 'The account that began this is not allowed to import any more.',
    },
    unknown: code => `Code of the fault: ${code}`,
    startedAt: at => `Started at ${formatInstant(at)}`,
    progress: 'See the progress of congresses',
    again: 'Import another file',
  },
};
