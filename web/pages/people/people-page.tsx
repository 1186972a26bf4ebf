import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter';
import type { PeopleList } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { MoreButton } from '../../design/more-button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import { PeopleLines } from './people-lines.tsx';
import { PEOPLE_PLACES } from './places.ts';
import type { Office } from './use-offices.ts';

const PAGE_SIZE = 50;

/** The people of one office and of the unions under it, found by name or by what they sign in with. */
export function PeoplePage({ offices }: { offices: readonly Office[] }) {
  const { client } = useApp();
  const [address, setAddress] = useSearchParams();
  const wanted = address.get('tim') ?? '';
  const office = offices.find(({ id }) => id === address.get('o')) ?? offices[0];
  const union = office?.id ?? '';
  const list = useInfiniteQuery({
    queryKey: ['people', union, wanted],
    queryFn: ({ pageParam }) =>
      client.call('people', {
        query: {
          union,
          limit: PAGE_SIZE,
          ...(wanted && { search: wanted }),
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (last: PeopleList) => last.cursor,
    placeholderData: previous => previous,
  });
  const items = list.data?.pages.flatMap(page => page.items) ?? [];
  const place = union ? `?o=${encodeURIComponent(union)}` : '';
  return (
    <Page title={words.list.title}>
      <div class="row actions">
        <Link class="button main-action" href={`${PEOPLE_PLACES.invite}${place}`}>
          {words.list.invite}
        </Link>
        <Link class="button" href={`${PEOPLE_PLACES.inviteMany}${place}`}>
          {words.list.inviteMany}
        </Link>
      </div>
      <Finder
        key={`${union} ${wanted}`}
        offices={offices}
        union={union}
        wanted={wanted}
        onFind={(o, tim) => setAddress({ o, ...(tim && { tim }) })}
      />
      {list.isError && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isLoading && <p class="loading">{vi.app.loading}</p>}
      <p role="status" class="soft">
        {items.length > 0 && words.list.found(items.length, list.hasNextPage)}
      </p>
      {list.data && items.length === 0 && !list.isFetching && (
        <Notice tone="off" title={wanted ? words.list.none(wanted) : words.list.empty} />
      )}
      {items.length > 0 && <PeopleLines items={items} label={words.list.titleOf(office?.name ?? '')} />}
      <MoreButton list={list} />
    </Page>
  );
}

function Finder(props: {
  offices: readonly Office[];
  union: string;
  wanted: string;
  onFind: (union: string, text: string) => void;
}) {
  const [text, setText] = useState(props.wanted);
  return (
    <search>
      <form
        class="people-finder no-print"
        onSubmit={event => {
          event.preventDefault();
          props.onFind(props.union, text.normalize('NFC').trim());
        }}
      >
        {props.offices.length > 1 && (
          <Field label={words.list.office}>
            {control => (
              <select
                {...control}
                value={props.union}
                onChange={event => props.onFind(event.currentTarget.value, text.normalize('NFC').trim())}
              >
                {props.offices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={words.list.search}>
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
        <div class="row">
          <button type="submit" class="button">
            {words.list.find}
          </button>
          {props.wanted && (
            <button type="button" class="plain" onClick={() => props.onFind(props.union, '')}>
              {words.list.clear}
            </button>
          )}
        </div>
      </form>
    </search>
  );
}
