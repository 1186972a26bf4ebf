import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import type { Paper } from '../../../lambdas/domain/term.ts';
import { paperStates } from './paper-states.ts';

/** Where one file is on its way to the bucket. */
export type FileState = 'waiting' | 'shrinking' | 'sending' | 'checking' | 'stalled' | 'ready' | 'failed';

/** A file of a packet: picked just now, or filed before. `share` is what is through, 0 to 1. */
export type PacketFile = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: FileState;
  readonly share: number;
  /** How many photos became its pages. */
  readonly photos?: number;
  /** Its identifier, once it was checked. */
  readonly id?: string;
  readonly why?: string;
  /** It will not do better by trying again. */
  readonly isFinal?: boolean;
};

/** The files of a form and which papers each of them covers. */
export type Packet = {
  readonly files: readonly PacketFile[];
  /** Keys of the files that cover a paper, by the paper's code. */
  readonly covers: Readonly<Record<string, readonly string[]>>;
  /** Codes of papers whose original was received. */
  readonly onPaper: readonly string[];
};

/** One change of a packet. */
export type PacketChange =
  | { type: 'picked'; key: string; name: string; size: number; code: string; photos?: number }
  | { type: 'prepared'; key: string; name: string; size: number }
  | { type: 'moved'; key: string; state: FileState; share: number }
  | { type: 'ready'; key: string; id: string }
  | { type: 'failed'; key: string; why: string; isFinal?: boolean }
  | { type: 'attach' | 'detach'; code: string; key: string }
  | { type: 'on-paper'; code: string; onPaper: boolean };

/** Lets a file cover the paper `code` as well. */
export const attach = (code: string, key: string): PacketChange => ({ type: 'attach', code, key });

/** Takes a file away from the paper `code`; one that covers nothing any more is not filed. */
export const detach = (code: string, key: string): PacketChange => ({ type: 'detach', code, key });

/** The packet that was filed before for `stages`: what was right need not be sent again. */
export function filedPacket(view: CongressView, stages: readonly Stage[]): Packet {
  const states = paperStates(view, stages);
  const used = new Set(states.flatMap(({ documents }) => documents));
  return {
    files: view.documents
      .filter(({ id, isChecked }) => used.has(id) && isChecked)
      .map(({ id, fileName, size }) => ({ key: id, id, name: fileName, size, state: 'ready', share: 1 })),
    covers: Object.fromEntries(states.map(({ paper, documents }) => [paper.code, documents])),
    onPaper: states.filter(({ state }) => state === 'on-paper').map(({ paper }) => paper.code),
  };
}

/** `packet` as it was kept on the device, of whose files only those in `kept` can still be sent: they wait again. */
export function restoredPacket(packet: Packet, kept: ReadonlySet<string>): Packet {
  const files = packet.files.flatMap((file): PacketFile[] => {
    if (file.state === 'ready') return [file];
    const { why: _, ...rest } = file;
    return kept.has(file.key) && !file.isFinal ? [{ ...rest, state: 'waiting', share: 0 }] : [];
  });
  const there = new Set(files.map(({ key }) => key));
  const covers = Object.entries(packet.covers).map(([code, keys]) => [
    code,
    keys.filter(key => there.has(key)),
  ]);
  return { ...packet, files, covers: Object.fromEntries(covers) };
}

/** The packet after one change. */
export function packetReducer(packet: Packet, change: PacketChange): Packet {
  switch (change.type) {
    case 'picked': {
      const { type: _, code, ...file } = change;
      const { key } = file;
      const files = [...packet.files, { ...file, state: 'waiting', share: 0 } as const];
      return withCover({ ...packet, files }, code, keys => [...keys, key]);
    }
    case 'prepared':
      return withFile(packet, change.key, file => ({ ...file, name: change.name, size: change.size }));
    case 'moved':
      return withFile(packet, change.key, ({ why: _, ...file }) => ({
        ...file,
        state: change.state,
        share: change.share,
      }));
    case 'ready':
      return withFile(packet, change.key, file => ({ ...file, state: 'ready', share: 1, id: change.id }));
    case 'failed':
      return withFile(packet, change.key, file => ({
        ...file,
        state: 'failed',
        why: change.why,
        ...(change.isFinal && { isFinal: true }),
      }));
    case 'attach':
      return withCover(packet, change.code, keys => [...keys.filter(key => key !== change.key), change.key]);
    case 'detach':
      return withCover(packet, change.code, keys => keys.filter(key => key !== change.key));
    case 'on-paper': {
      const others = packet.onPaper.filter(code => code !== change.code);
      return { ...packet, onPaper: change.onPaper ? [...others, change.code] : others };
    }
  }
}

/** What the command says of the papers: which files cover each, and which came on paper. */
export function coveredPapers(packet: Packet, papers: readonly Paper[], isOnBehalf: boolean) {
  return papers.flatMap(({ code }) => {
    const documents = filesOf(packet, code).flatMap(file => file.id ?? []);
    const onPaper = isOnBehalf && packet.onPaper.includes(code);
    if (documents.length === 0 && !onPaper) return [];
    return [{ code, documents, ...(onPaper && { onPaper: true as const }) }];
  });
}

/** The files that cover the paper `code`. */
export function filesOf(packet: Packet, code: string): PacketFile[] {
  const keys = packet.covers[code] ?? [];
  return keys.flatMap(key => packet.files.find(file => file.key === key) ?? []);
}

/** The required papers that neither a file, the original nor an opinion covers. */
export function missingIn(
  packet: Packet,
  papers: readonly Paper[],
  given: { isOnBehalf: boolean; hasOpinion: boolean; follows: boolean },
): Paper[] {
  const covered = new Set(coveredPapers(packet, papers, given.isOnBehalf).map(({ code }) => code));
  return papers.filter(
    paper =>
      paper.required &&
      !covered.has(paper.code) &&
      !(paper.partyCell && given.hasOpinion) &&
      !(paper.mayFollow && given.follows),
  );
}

/** True while a file that covers a paper is on its way. */
export function isUploading(packet: Packet): boolean {
  const used = new Set(Object.values(packet.covers).flat());
  return packet.files.some(file => used.has(file.key) && file.state !== 'ready' && file.state !== 'failed');
}

function withFile(packet: Packet, key: string, change: (file: PacketFile) => PacketFile): Packet {
  return { ...packet, files: packet.files.map(file => (file.key === key ? change(file) : file)) };
}

function withCover(
  packet: Packet,
  code: string,
  change: (keys: readonly string[]) => readonly string[],
): Packet {
  return { ...packet, covers: { ...packet.covers, [code]: change(packet.covers[code] ?? []) } };
}
