import type { Paper } from '../../../lambdas/domain/term.ts';
import { formatCount, formatDay, formatInstant } from '../format.ts';
import type { terms as viTerms } from '../vi-terms.ts';
import { codes } from './codes.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';
import { termAttendance, termFigures, termSizes } from './term-figures.ts';

function askedFor({ members, partyCell }: Pick<Paper, 'members' | 'partyCell'>): string {
  const size = sizeWords(members?.from, members?.below);
  return partyCell ? `${size}, with a Party cell` : size;
}

function sizeWords(from: number | undefined, below: number | undefined): string {
  if (from !== undefined && below !== undefined) return `From ${from} to fewer than ${below} members`;
  if (from !== undefined) return `${counted(from, 'member')} or more`;
  return below === undefined ? 'All grassroots unions' : `Fewer than ${below} members`;
}

/** Words of the pages on terms and their settings, in English. */
export const terms: English<typeof viTerms> = {
  title: 'Terms and settings',
  code: id => `Code of the term: ${id}`,
  readOnly: 'The settings in force. Registrars of the provincial federation can change them.',
  unconfirmed: 'Not confirmed by a document',
  unconfirmedCount: count =>
    `${counted(count, 'setting')} not confirmed by a document; compare and mark as confirmed.`,
  source: text => `Source: ${text}`,
  levels: {
    grassroots: 'Grassroots union',
    upper: 'Upper-level union',
    province: 'Provincial federation',
  },
  units: {
    'calendar-days': count => counted(count, 'day'),
    'working-days': count => counted(count, 'working day'),
    members: count => counted(count, 'member'),
    years: count => counted(count, 'year'),
    congresses: count => counted(count, 'congress', 'congresses'),
    times: count => counted(count, 'time'),
    months: count => counted(count, 'month'),
    percent: count => `${count}%`,
    hours: count => counted(count, 'hour'),
  },
  dayUnits: { 'calendar-days': 'calendar days', 'working-days': 'working days' },
  days: {
    planBefore: {
      title: 'Plan of the congress due',
      from: 'before the congress (unions that submit each stage separately)',
    },
    dossierBefore: { title: 'Papers before the congress due', from: 'before the congress' },
    atLeast: {
      title: 'Least time for a union to prepare',
      from: 'from the opening of a stage; no deadline is shorter',
    },
    review: { title: 'Time for examination and approval', from: 'from the day of submission' },
    resubmit: { title: 'Time for submitting again', from: 'from the day of return' },
    report: { title: 'Time for reporting the result', from: 'after the congress' },
    recognitionFiling: {
      title: 'Papers after the congress due',
      from: 'after the congress, with minutes that follow',
    },
    recognition: {
      title: 'Time for recognising the election results',
      from: 'from the day the papers after the congress are received',
    },
    objection: {
      title: 'Time for objecting to a submission on behalf',
      from: 'from the day of that submission',
    },
  },
  sizes: termSizes,
  attendance: termAttendance,
  stages: {
    plan: codes.stages.plan('congress'),
    personnel: codes.stages.personnel('congress'),
    approval: codes.stages.approval('congress'),
    held: codes.stages.held('congress'),
    recognition: codes.stages.recognition('congress'),
  },
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  faults: {
    'text-missing': 'Please fill this in.',
    'not-a-day': 'Enter day/month/year, such as 15/3/2023.',
    'not-a-count': 'Enter a whole number from 0 to 3650.',
    'not-a-code': 'Not a code: capital letters without diacritics, digits and underscores.',
    twice: 'The same as another entry.',
    'days-out-of-order': 'The last day must not be before the first.',
    'holidays-overlap': 'Overlaps another holiday.',
    'no-working-day': 'Each week needs at least one working day.',
    'quorum-over-all': 'The part present cannot be more than all parts.',
    'sizes-out-of-order': '“From” must be smaller than “below”.',
    'levels-out-of-order': 'The last day of a higher level must not be before that of a lower one.',
    'none-left': 'At least one entry has to remain.',
    'unknown-placeholder': 'Something in braces { } is not filled in by itself; see the list of names.',
    'number-without-source':
      'Do not type numbers: figures come from names in braces, numbers and days of documents stand in [[ ]].',
  },
  askedFor,
  limit: { none: 'No limit', has: 'Postponements have a limit' },
  sections: {
    general: 'General',
    finish: 'Last days for congresses',
    sizes: 'Sizes and quorum',
    days: 'Deadlines',
    calendar: 'Working calendar',
    reminders: 'Reminders',
    figures: 'How figures are told',
    papers: 'Papers of each stage',
    reasons: 'Points to be completed when papers are returned',
    report: 'Template of the report',
  },
  general: {
    title: 'Name of the term',
    notice: 'Note at the top of every page',
    noticeHint: 'Leave empty if there is none.',
    none: 'None',
    denominator: 'Shares are of',
    denominators: { managed: 'All grassroots unions', obliged: 'The grassroots unions that are due' },
    countsFrom: 'Figures count from',
  },
  finish: {
    said: (day, inclusive) => `${inclusive ? 'To the end of' : 'Before'} ${formatDay(day)}`,
    wording: 'Wording of the document',
    wordingSaid: text => `The document says: “${text}”`,
    day: 'Day',
    counts: 'How it counts',
    inclusive: { yes: 'To the end of this day', no: 'Before this day' },
  },
  figures: termFigures,
  figuresOf: { weekStartsOn: 'The week of the reports begins on' },
  sizesOf: {
    quorum: 'Share present for a valid congress',
    quorumSaid: (of, all) => `At least ${of}/${all} of those summoned`,
    of: 'Part present',
    all: 'Of how many parts',
  },
  setting: {
    counts: {
      'calendar-days': 'Days',
      'working-days': 'Days',
      members: 'Members',
      years: 'Years',
      congresses: 'Congresses',
      times: 'Times',
      months: 'Months',
      percent: 'Share (%)',
      hours: 'Hours',
    },
    unit: 'Counted in',
    source: 'Source',
    confirmed: 'Confirmed by the document',
  },
  calendar: {
    weekend: 'Weekly days off',
    holidays: 'Public holidays',
    worked: 'Days worked instead',
    workedHint: 'Days off that are worked instead of others, as announced.',
    none: 'None',
    span: (from, to) => (from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`),
    from: 'From',
    to: 'To',
    name: 'Name of the holiday',
    day: 'Day',
    addHoliday: 'Add a holiday',
    addWorked: 'Add a day worked instead',
    remove: what => `Remove ${what}`,
    year: year => `Calendar of ${year}`,
    month: month =>
      [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ][month - 1] ?? String(month),
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    legend: 'Dark: day off. Underlined: public holiday. Framed: worked instead.',
    kinds: { off: 'day off', holiday: 'public holiday', worked: 'worked instead', working: '' },
  },
  papers: {
    columns: { label: 'Paper', asked: 'Asked of', how: 'Notes' },
    required: 'Required',
    optional: 'Not required',
    restricted: 'Restricted (holds personal data)',
    restrictedShort: 'Restricted',
    mayFollow: 'May follow after the report of the result',
    mayFollowShort: 'May follow',
    partyCell: 'Only asked where there is a Party cell',
    label: 'Name of the paper',
    from: 'From how many members',
    below: 'Below how many members',
    sizeHint: 'Leave empty for no limit.',
    add: stage => `Add a paper to the stage: ${stage}`,
    template: 'With an outline to start from',
    fresh: 'New paper',
    up: label => `Move “${label}” up`,
    down: label => `Move “${label}” down`,
    removed:
      'Submissions that hold a removed paper will no longer show its name. To call it something else, change the name instead.',
  },
  reasons: {
    label: 'Point',
    add: 'Add a point',
    fresh: 'New point',
    removed:
      'Submissions returned with a removed point will only show its code. To put it otherwise, change the words instead.',
  },
  edit: {
    open: 'Change',
    openLabel: section => `Change: ${section}`,
    editing: section => `Change: ${section}`,
    changes: 'What will change',
    noChange: 'Nothing is changed yet.',
    ground: 'Grounds of the change',
    decisionNo: 'Number of the document',
    decisionNoHint: 'For example: 12/HD-LĐLĐ',
    reason: 'Reason',
    groundHint: 'Give the number of a document or a reason, at least one of them.',
    groundMissing: 'Give the number of a document, or the reason of the change.',
    save: 'Save the changes',
    saving: 'Saving…',
    cancel: 'Cancel',
    saved: 'The changes are saved.',
    checkFirst: 'Not saved; see these places:',
    reload: 'Show the new settings, keep what was typed',
    reloaded: 'The newest settings are here. Look at “What will change” again before saving.',
    kept: 'What you began to change last time is still here.',
  },
  history: {
    title: 'History of changes',
    created: 'Term made',
    entry: (by, at) => (by ? `${by}, at ${formatInstant(at)}` : `At ${formatInstant(at)}`),
    decision: no => `By document No. ${no}`,
    reason: text => `Reason: ${text}`,
    revision: revision => `Version ${formatCount(revision)}`,
  },
};
