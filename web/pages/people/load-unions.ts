import type { Client } from '../../api/client.ts';
import type { NamedUnion } from './pasted-people.ts';

const PAGE_SIZE = 200;

/** Every grassroots union below `parent`; `onRead` is told how many are read so far. */
export async function loadUnions(
  client: Client,
  term: string,
  parent: string,
  onRead: (count: number) => void,
): Promise<NamedUnion[]> {
  const unions: NamedUnion[] = [];
  let cursor: string | undefined;
  do {
    onRead(unions.length);
    const query = { parent, limit: PAGE_SIZE, ...(cursor && { cursor }) };
    const page = await client.call('unions', { params: { term }, query });
    for (const { union, name } of page.items) unions.push({ id: union, name, level: 'grassroots' });
    cursor = page.cursor;
  } while (cursor);
  return unions;
}
