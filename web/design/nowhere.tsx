import { Link } from 'wouter';
import { vi } from '../words/vi.ts';
import { DeadEnd } from './dead-end.tsx';

/** What an address shows that is wrong, or not for the reader, with the way to the first page. */
export function Nowhere() {
  return (
    <DeadEnd {...vi.ends.nowhere}>
      <Link class="button main-action" href="/">
        {vi.app.home}
      </Link>
    </DeadEnd>
  );
}
