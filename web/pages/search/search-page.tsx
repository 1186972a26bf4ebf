import { useSearchParams } from 'wouter';
import { useMe } from '../../api/use-me.ts';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { searchWords as words } from '../../words/vi-search.ts';
import { searchParents } from './search-parents.ts';
import { UnionSearch } from './union-search.tsx';

/** Finds a union among all that the asker may read; what was typed stays in the address. */
export function SearchPage() {
  const me = useMe();
  const [address, setAddress] = useSearchParams();
  const term = me.terms[0]?.id;
  if (!term || searchParents(me).length === 0) return <Notice tone="off" title={vi.app.notFound} />;
  return (
    <Page title={words.title}>
      <UnionSearch
        term={term}
        initial={address.get('ten') ?? ''}
        onTyped={text => setAddress(text ? { ten: text } : {}, { replace: true })}
      />
    </Page>
  );
}
