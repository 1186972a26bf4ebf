import type { Client } from '../../api/client.ts';

/** Downloads one file of a congress by a link that is asked for now, since a link is good for minutes only. */
export async function downloadFile(
  client: Client,
  { term, union }: { term: string; union: string },
  id: string,
): Promise<void> {
  const { url } = await client.call('download', { params: { id }, query: { term, union } });
  // The bucket sends it as an attachment, so the page stays where it is.
  location.assign(url);
}
