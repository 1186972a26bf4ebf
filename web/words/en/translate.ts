import { translateAll } from '../dictionary.ts';
import type { labelWords } from '../event-kind.ts';
import type { instantWords } from '../format.ts';
import { account } from './account.ts';
import { ballots } from './ballots.ts';
import { codes } from './codes.ts';
import { congress } from './congress.ts';
import type { English } from './english.ts';
import { filing } from './filing.ts';
import { forms } from './forms.ts';
import { failures, history } from './history.ts';
import { inbox } from './inbox.ts';
import { lists } from './lists.ts';
import { many } from './many.ts';
import { notices } from './notices.ts';
import { events } from './packets.ts';
import { people } from './people.ts';
import { review } from './review.ts';
import { screens } from './screens.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';

const instants: English<typeof instantWords> = { at: (time, day) => `${time} on ${day}` };

const labels: English<typeof labelWords> = {
  noun: event => (event === events.conference ? 'hội nghị' : 'đại hội'),
};

/** The English of each part of the catalogue, by the name of that part. */
export const ENGLISH: Readonly<Record<string, object>> = {
  account,
  ballots,
  codes,
  congress,
  events,
  failures,
  filing,
  forms,
  history,
  inbox,
  instants,
  labels,
  lists,
  many,
  notices,
  people,
  review,
  screens,
  search,
  tasks,
};

/** Puts English in the place of the Vietnamese words, of those that stand already and of those that load later. */
export function translate(): void {
  document.documentElement.lang = 'en';
  translateAll(ENGLISH);
}
