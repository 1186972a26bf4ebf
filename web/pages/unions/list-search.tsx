import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter';
import { Field } from '../../design/field.tsx';
import { PLACES } from '../../places.ts';
import { lists } from '../../words/vi-lists.ts';

const PAUSE_MS = 200;

/** Narrows the list to names with what is typed, once typing pauses. */
export function ListSearch({ wanted, onSearch }: { wanted: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(wanted);
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  useEffect(() => {
    if (clean === wanted) return;
    const timer = setTimeout(() => onSearch(clean), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [clean, wanted]);
  // The address changed otherwise than by typing: by going back, say.
  useEffect(() => setText(now => (now.trim() === wanted ? now : wanted)), [wanted]);
  return (
    <search class="list-search">
      <form
        class="search no-print"
        onSubmit={event => {
          event.preventDefault();
          onSearch(clean);
        }}
      >
        <Field label={lists.search}>
          {control => (
            <input
              {...control}
              type="search"
              maxLength={100}
              value={text}
              onInput={event => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Link
          class="button"
          href={clean ? `${PLACES.search}?ten=${encodeURIComponent(clean)}` : PLACES.search}
        >
          {lists.everywhere}
        </Link>
      </form>
    </search>
  );
}
