import type { Client } from '../../../api/client.ts';
import { Offline } from '../../../api/problem.ts';

/** What the bucket answers to a link that ran out. */
const RAN_OUT = 403;

/** The bucket did not give the file. */
export class FileNotGiven extends Error {}

/**
 * The bytes of one file of a congress. A link that ran out before it was followed is silently asked for again, once.
 * Throws what the client throws, Offline, or FileNotGiven.
 */
export async function fetchFile(
  client: Pick<Client, 'call'>,
  { term, union }: { term: string; union: string },
  id: string,
  fetched: (url: string) => Promise<Response> = url => fetch(url),
): Promise<Blob> {
  for (const isLast of [false, true]) {
    const { url } = await client.call('download', { params: { id }, query: { term, union } });
    const response = await fetched(url).catch(() => {
      throw new Offline();
    });
    if (response.ok) return response.blob();
    if (isLast || response.status !== RAN_OUT) throw new FileNotGiven(`${id}: ${response.status}`);
  }
  throw new FileNotGiven(id);
}
