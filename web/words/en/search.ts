import { formatCount } from '../format.ts';
import type { searchWords } from '../vi-search.ts';
import { unions } from './counted.ts';
import type { English } from './english.ts';

/** Words of the search for a union, in English. */
export const search: English<typeof searchWords> = {
  title: 'Find a grassroots union',
  label: 'Find a grassroots union by name (with or without diacritics)',
  hint: 'Type two letters or more. Arrow keys choose, Enter opens.',
  results: 'Grassroots unions found',
  searching: 'Searching…',
  found: (count, more) =>
    more ? `More than ${formatCount(count)} grassroots unions; type more to narrow down` : unions(count),
  none: text => `No grassroots union has “${text}” in its name. Try fewer letters, or none with diacritics.`,
  all: 'Show all in the list',
  pilot: 'Pilot',
};
