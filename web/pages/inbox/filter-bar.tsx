import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { SelectInput, TextInput } from '../../design/inputs.tsx';
import { formatCount } from '../../words/format.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import { filtered, type InboxFilters, SHOWS } from './inbox-filters.ts';

/** The filters above the inbox; each choice tells how many lines it would show. */
export function FilterBar(props: {
  lines: readonly CongressLine[];
  value: InboxFilters;
  onValue: (value: InboxFilters) => void;
}) {
  const { lines, value, onValue } = props;
  const countOf = (change: Partial<InboxFilters>) => filtered(lines, { ...value, ...change }).length;
  const shows = SHOWS.map(show => ({ show, count: countOf({ show }) })).filter(
    ({ show, count }) => show === 'all' || show === value.show || count > 0,
  );
  return (
    <search class="inbox-filters" aria-label={inboxWords.filters}>
      <fieldset class="bare chips">
        <legend class="visually-hidden">{inboxWords.show}</legend>
        {shows.map(({ show, count }) => (
          <button
            key={show}
            type="button"
            class="chip"
            aria-pressed={show === value.show}
            onClick={() => onValue({ ...value, show })}
          >
            {inboxWords.shows[show]} <strong>{formatCount(count)}</strong>
          </button>
        ))}
      </fieldset>
      <div class="inbox-find">
        <SelectInput
          label={inboxWords.matter}
          words={inboxWords.matters}
          value={value.matter}
          onValue={matter => onValue({ ...value, matter })}
        />
        <TextInput
          label={inboxWords.search}
          value={value.text}
          onValue={text => onValue({ ...value, text })}
        />
      </div>
    </search>
  );
}
