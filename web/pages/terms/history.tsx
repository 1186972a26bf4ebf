import { useInfiniteQuery } from '@tanstack/react-query';
import type { TermHistory, TermView } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { MoreButton } from '../../design/more-button.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import { ChangeList } from './change-preview.tsx';
import { settingsOf } from './term-draft.ts';

const w = words.history;

/** Who changed the settings, when, why and how, newest first. */
export function History({ term }: { term: TermView }) {
  const { client } = useApp();
  const list = useInfiniteQuery({
    queryKey: ['termHistory', term.id],
    queryFn: ({ pageParam }) =>
      client.call('termHistory', {
        params: { term: term.id },
        query: { limit: 10, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last: TermHistory) => last.cursor,
  });
  const entries = list.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <section class="card stack" aria-labelledby="term-history">
      <h2 id="term-history">{w.title}</h2>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <ol class="lines">
        {entries.map(({ revision, at, by, reason, decisionNo, changes }) => (
          <li key={revision} class="line">
            <p class="row spread">
              <strong>{w.entry(by, at)}</strong>
              <span class="small soft">{w.revision(revision)}</span>
            </p>
            {decisionNo && <p>{w.decision(decisionNo)}</p>}
            {reason && <p>{w.reason(reason)}</p>}
            {changes.length === 0 ? (
              <p>{w.created}</p>
            ) : (
              <ChangeList changes={changes} term={settingsOf(term)} />
            )}
          </li>
        ))}
      </ol>
      <MoreButton list={list} />
    </section>
  );
}
