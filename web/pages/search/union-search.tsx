import { useEffect, useId, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { StandingOf } from '../../design/standing-of.tsx';
import { congressPlace, unionsPlace } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { searchWords as words } from '../../words/vi-search.ts';
import './search.css';
import { searchParents } from './search-parents.ts';
import { type Found, type Search, useUnionSearch } from './use-union-search.ts';

/** A box that finds unions as one types: by keyboard with the arrows and Enter, or by a tap on a result. */
export function UnionSearch(props: {
  term: string;
  /** Results lie over the page in place of standing in it. */
  isPopup?: boolean;
  initial?: string;
  onTyped?: (text: string) => void;
}) {
  const { term, isPopup = false } = props;
  const id = useId();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(props.initial ?? '');
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(!isPopup);
  const search = useUnionSearch(term, typed);
  const { found } = search;
  useEffect(() => setChosen(-1), [search.text]);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const write = (text: string) => {
    setTyped(text);
    setOpen(true);
    props.onTyped?.(text);
  };
  const open = (line: Found | undefined) => line && navigate(congressPlace(line.term, line.union));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      setOpen(true);
      setChosen(((chosen < 0 && step < 0 ? 0 : chosen) + step + found.length) % found.length);
    } else if (event.key === 'Enter') open(found[chosen] ?? (found.length === 1 ? found[0] : undefined));
    else if (event.key === 'Escape' && isPopup && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  };
  const isShown = isOpen && typed.trim() !== '';
  const onFocusOut = (event: FocusEvent) => {
    const box = event.currentTarget as HTMLElement;
    if (isPopup && !box.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  const combobox = {
    role: 'combobox',
    // The types ask for it with the role; ours is no datalist.
    list: undefined,
    'aria-expanded': isShown && found.length > 0,
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': isShown && chosen >= 0 ? `${id}-${chosen}` : undefined,
  } as const;
  return (
    <search class={isPopup ? 'union-search is-popup' : 'union-search'} onFocusOut={onFocusOut}>
      <Field label={words.label} hint={isPopup ? undefined : words.hint}>
        {control => (
          <input
            {...control}
            type="search"
            {...combobox}
            autoComplete="off"
            maxLength={100}
            value={typed}
            onInput={event => write(event.currentTarget.value)}
            onFocus={() => setOpen(true)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div class={isShown ? 'results' : 'results is-closed'}>
        <p class="small soft results-note" role="status">
          {isShown && noteOf(search)}
        </p>
        {isShown && search.error && !search.isSearching ? (
          <div class="results-note" role="alert">
            <p class="late-text">{failureText(search.error)}</p>
            <button type="button" class="button" onClick={search.retry}>
              {vi.app.retry}
            </button>
          </div>
        ) : null}
        <div role="listbox" id={`${id}-list`} aria-label={words.results}>
          {isShown &&
            found.map((line, at) => (
              <Result
                key={line.union}
                id={`${id}-${at}`}
                line={line}
                today={search.today}
                isChosen={at === chosen}
                onOpen={() => open(line)}
              />
            ))}
        </div>
        {isShown && search.hasMore && <AllResults term={term} text={search.text} />}
      </div>
    </search>
  );
}

function noteOf({ found, text, hasMore, isSearching, error }: Search): string {
  if (isSearching && found.length === 0) return words.searching;
  if (error || text === '') return '';
  return found.length > 0 ? words.found(found.length, hasMore) : words.none(text);
}

function Result(props: { id: string; line: Found; today: string; isChosen: boolean; onOpen: () => void }) {
  const { line } = props;
  return (
    // The keys are handled by the box, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={props.id}
      role="option"
      aria-selected={props.isChosen}
      class="result"
      // Keeps the focus in the box, so that the results stay open until the tap is through.
      onMouseDown={event => event.preventDefault()}
      onClick={props.onOpen}
    >
      <span class="result-name">
        {line.name}
        {line.pilotOf && <span class="tag">{words.pilot}</span>}
      </span>
      <span class="small soft">{line.upperName}</span>
      <StandingOf line={line} today={props.today} />
    </div>
  );
}

function AllResults({ term, text }: { term: string; text: string }) {
  const [parent, ...others] = searchParents(useMe());
  if (!parent || others.length > 0) return null;
  return (
    <p class="results-note">
      <Link class="row-link" href={`${unionsPlace(term, parent)}?tim=${encodeURIComponent(text)}`}>
        {words.all}
      </Link>
    </p>
  );
}
