import type { Paper } from '../../../../lambdas/domain/term.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { missingIn, type Packet } from '../packet.ts';

/** What keeps a packet from being filed, in sentences: papers that are missing, files that did not go up. */
export function packetFaults(
  packet: Packet,
  papers: readonly Paper[],
  given: { isOnBehalf: boolean; hasOpinion: boolean; follows: boolean },
): string[] {
  const faults: string[] = [];
  const missing = missingIn(packet, papers, given);
  if (missing.length > 0) faults.push(formWords.packet.missing(missing.map(({ label }) => label)));
  const used = new Set(papers.flatMap(({ code }) => packet.covers[code] ?? []));
  for (const file of packet.files) {
    if (used.has(file.key) && file.state === 'failed') faults.push(formWords.packet.notThrough(file.name));
  }
  return faults;
}
