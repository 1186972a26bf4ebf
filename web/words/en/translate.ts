import { translateAll } from '../dictionary.ts';
import type { labelWords } from '../event-kind.ts';
import type { instantWords } from '../format.ts';
import { account } from './account.ts';
import { ballots } from './ballots.ts';
import { bridge } from './bridge.ts';
import { calendar } from './calendar.ts';
import { clocks } from './clocks.ts';
import { codes } from './codes.ts';
import { congress } from './congress.ts';
import { delegations } from './delegations.ts';
import type { English } from './english.ts';
import { exceptions } from './exceptions.ts';
import { filing } from './filing.ts';
import { forms } from './forms.ts';
import { grid } from './grid.ts';
import { failures, history } from './history.ts';
import { importing } from './importing.ts';
import { inbox } from './inbox.ts';
import { insight } from './insight.ts';
import { levels } from './levels.ts';
import { lists } from './lists.ts';
import { many } from './many.ts';
import { newTerm } from './new-term.ts';
import { notices } from './notices.ts';
import { operations } from './operations.ts';
import { outlook } from './outlook.ts';
import { events } from './packets.ts';
import { people } from './people.ts';
import { progress } from './progress.ts';
import { register } from './register.ts';
import { reminderSettings } from './reminder-settings.ts';
import { reminders } from './reminders.ts';
import { reportTemplate } from './report-template.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import { screens } from './screens.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { termChanges } from './term-changes.ts';
import { terms } from './terms.ts';

const instants: English<typeof instantWords> = { at: (time, day) => `${time} on ${day}` };

const labels: English<typeof labelWords> = {
  noun: event => (event === events.conference ? 'hội nghị' : 'đại hội'),
};

/** The English of each part of the catalogue, by the name of that part. */
export const ENGLISH: Readonly<Record<string, object>> = {
  account,
  ballots,
  bridge,
  clocks,
  calendar,
  codes,
  congress,
  delegations,
  events,
  exceptions,
  failures,
  filing,
  forms,
  grid,
  history,
  inbox,
  importing,
  insight,
  instants,
  labels,
  levels,
  lists,
  many,
  newTerm,
  notices,
  operations,
  reminders,
  reminderSettings,
  outlook,
  people,
  register,
  reports,
  reportTemplate,
  progress,
  review,
  screens,
  search,
  tasks,
  termChanges,
  terms,
};

/** Puts English in the place of the Vietnamese words, of those that stand already and of those that load later. */
export function translate(): void {
  document.documentElement.lang = 'en';
  translateAll(ENGLISH);
}
