import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CongressLine, Inbox } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import type { Client } from '../../api/client.ts';
import { useMe } from '../../api/use-me.ts';
import { useApp } from '../../app-context.ts';
import { leastTimeFirst } from './least-time-first.ts';

const PAGE_SIZE = 200;

/** More than these are not looked through at once: whoever has them filters and rules first. */
const MOST_PAGES = 10;

/** The inbox as far as it is read: least working time left first. */
export type WholeInbox = {
  readonly today: Day;
  readonly items: readonly CongressLine[];
  /** `part`: more is being read; `cut`: there is more than is read. */
  readonly extent: 'part' | 'whole' | 'cut';
};

const KEY = ['inbox'];

/** The whole inbox: its first page at once, the others behind it. */
export function useInbox(isAsked = true) {
  const { client } = useApp();
  const queries = useQueryClient();
  const [term] = useMe().terms;
  return useQuery<WholeInbox>({
    queryKey: KEY,
    enabled: isAsked,
    // Work of two terms is never mixed in one list.
    select: inbox => ({ ...inbox, items: inbox.items.filter(line => line.term === term?.id) }),
    queryFn: () =>
      readInbox(client, part => {
        // A later reading shows what was read before until it is through.
        queries.setQueryData<WholeInbox>(KEY, old => (old && old.extent !== 'part' ? old : part));
      }),
  });
}

/** Reads page after page; `onPart` is told of what there is so far while more is to come. */
export async function readInbox(
  client: Pick<Client, 'call'>,
  onPart: (part: WholeInbox) => void,
): Promise<WholeInbox> {
  const pages: Inbox[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Inbox = await client.call('inbox', {
      query: { limit: PAGE_SIZE, ...(cursor && { cursor }) },
    });
    pages.push(page);
    cursor = page.cursor;
    const read = { today: page.today, items: leastTimeFirst(pages) };
    if (!cursor) return { ...read, extent: 'whole' };
    if (pages.length >= MOST_PAGES) return { ...read, extent: 'cut' };
    onPart({ ...read, extent: 'part' });
  }
}
