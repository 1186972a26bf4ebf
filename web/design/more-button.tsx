import { vi } from '../words/vi.ts';

/** Loads the next page of a list, where there is one. */
export function MoreButton({ list }: { list: PagedList }) {
  if (!list.hasNextPage) return null;
  return (
    <div>
      <button
        type="button"
        class="button"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {list.isFetchingNextPage ? vi.app.loading : vi.app.more}
      </button>
    </div>
  );
}

type PagedList = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};
