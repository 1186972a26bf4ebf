import { useEffect, useState } from 'preact/hooks';
import { useSearchParams } from 'wouter';
import { addressOf, filtersIn, type InboxFilters } from './inbox-filters.ts';

/** The filters of the inbox, kept in the address: a reload, a way back and a sent link show the same lines. */
export function useInboxFilters(): [InboxFilters, (filters: InboxFilters) => void] {
  const [address, setAddress] = useSearchParams();
  const [filters, setFilters] = useState(() => filtersIn(address));
  const written = new URLSearchParams(addressOf(filters)).toString();
  useEffect(() => {
    if (written !== address.toString()) setAddress(written, { replace: true });
    // Only what is chosen here is written; the address of another page is none of ours.
  }, [written]);
  return [filters, setFilters];
}
