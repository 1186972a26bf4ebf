import { formatCount, formatDay } from '../format.ts';
import type { calendarWords } from '../vi-calendar.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

const congresses = (count: number) => counted(count, 'congress', 'congresses');
const half = { morning: 'morning', afternoon: 'afternoon' };

/** Words of the calendar of congresses, in English. */
export const calendar: English<typeof calendarWords> = {
  title: 'Calendar of congresses',
  lead: scope => `Who holds a congress where and when: ${scope}.`,
  leadOutside: scope => `Days and places of the congresses under ${scope}, to choose a day beside them.`,
  scope: 'Union',
  view: 'Show',
  views: { week: 'Week', month: 'Month' },
  before: { week: 'Week before', month: 'Month before' },
  after: { week: 'Week after', month: 'Month after' },
  now: 'Today',
  day: 'Day',
  span: (from, to) => `${formatDay(from)} – ${formatDay(to)}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  shortWeekdays: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  grid: 'Congresses of each day',
  gridHint: 'Press a day to see its congresses.',
  dayHead: (weekday, day, count) => `${weekday}, ${formatDay(day)}: ${congresses(count)}`,
  none: 'There is no congress in this time.',
  weeks: 'Congresses by week',
  week: (from, to) => `Week ${formatDay(from)} – ${formatDay(to)}`,
  weekCount: (count, needed) =>
    needed === null
      ? congresses(count)
      : `${congresses(count)} registered; ${formatCount(needed)} needed a week`,
  crowds: 'Many congresses at once',
  crowdLead: (halfDay, week) =>
    `An upper-level union can attend about ${congresses(halfDay)} in half a day and ${formatCount(week)} in a week (proposed; to be set on the page of the term).`,
  crowdLeadSure: (halfDay, week) =>
    `An upper-level union can attend ${congresses(halfDay)} in half a day and ${formatCount(week)} in a week.`,
  crowd: (name, when, count) => `${name}, ${when}: ${congresses(count)}`,
  inWeek: from => `the week from ${formatDay(from)}`,
  inSession: (session, day) => `${half[session]} of ${formatDay(day)}`,
  more: count => `Show ${formatCount(count)} more`,
  sessions: { morning: 'Morning', afternoon: 'Afternoon' },
  noHour: 'Hour not known',
  states: { planned: 'Day registered', approved: 'Approved', held: 'Held', cancelled: 'Not held' },
  conference: 'Conference',
  attending: names => `Attending from above: ${names}`,
  nobody: 'Nobody named to attend',
  noPlace: 'No place given',
  mine: 'You attend',
  clash: (name, unions) => `${name} is expected at ${unions} at the same time.`,
  elsewhere: count => (count === 1 ? 'another congress' : `${formatCount(count)} other congresses`),
  link: {
    title: 'The calendar on a phone',
    lead: 'Make a link of your own and add it to the calendar of a phone or computer (calendar from URL). It keeps itself up to date and is to be read only.',
    warning:
      'Whoever has the link can read this calendar. Give it to nobody; take it back if somebody may have seen it.',
    extent: 'The calendar holds',
    extents: { all: 'All congresses that you may see', mine: 'Those that you attend only' },
    make: 'Make a link',
    renew: 'Make a new link in place of the old one',
    revoke: 'Take the link back',
    since: at => `There is a link, made at ${at}.`,
    made: 'The link is shown once only; copy it now.',
    address: 'Link to the calendar',
    copy: 'Copy',
    copied: 'Copied.',
    revoked: 'Taken back; the old link opens nothing any more.',
  },
  plan: {
    for: day => `Registered day: ${formatDay(day)}`,
    hour: 'Begins at',
    hourHint: 'Empty where only the half of the day is known.',
    session: 'Half of the day',
    sessionWords: { '': 'Not known', morning: 'Morning', afternoon: 'Afternoon' },
    place: 'Place',
    who: 'Attending for the upper-level union',
    whoHint: 'At most two people with accounts.',
    noOne: 'Nobody',
    person: index => `Person ${index}`,
    office: 'Somebody else attends (their office)',
    clashes: 'At the same time',
    clash: (name, union) => `${name} is expected at ${union} at the same time.`,
    free: slots => `Free: ${slots}.`,
    noFree: 'There is nothing free in the next three weeks.',
    slot: (session, day) => `${half[session]} of ${formatDay(day)}`,
    confirm: 'I know, and mean it',
    crowded: (count, of) =>
      `The upper-level union has ${congresses(count)} in this half of the day already (it can attend about ${formatCount(of)}).`,
    crowdedWeek: (count, of) =>
      `The upper-level union has ${congresses(count)} in this week already (it can attend about ${formatCount(of)}).`,
    again: 'The day was moved; name again who attends.',
  },
};
