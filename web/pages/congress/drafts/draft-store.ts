import type { Day } from '../../../../lambdas/domain/days.ts';
import type { PreparedFile } from '../../../files/prepared-file.ts';
import type { Packet } from '../packet.ts';

/** Whose draft it is, and of which form: nobody else on the same device sees it. */
export type DraftPlace = {
  readonly sub: string;
  readonly term: string;
  readonly union: string;
  readonly form: string;
};

/** A form as it was typed so far. */
export type StoredDraft = {
  /** The stages and rounds that it is for; past them it is worth nothing. */
  readonly rounds: string;
  /** Milliseconds UTC by the device's clock. */
  readonly savedAt: number;
  /** The day that the system had then. */
  readonly day: Day;
  readonly fields: unknown;
  readonly packet: Packet;
  /** The last filing that was tried, and the key that makes its repeat harmless. */
  readonly attempt?: { readonly key: string; readonly body: string };
};

/** A picked file of a draft: what was picked, and what it became. */
export type StoredFile = {
  readonly parts: readonly File[];
  readonly name: string;
  readonly isRestricted: boolean;
  readonly prepared?: PreparedFile;
};

/** Where drafts lie: a table of keys and values that may fail at any time. */
export type Shelf = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
};

/** Raised when what is kept changes its shape; what an earlier app kept is thrown away. */
const SHAPE = 1;

/** A draft as it is found again, with the files that are still to be sent. */
export type FoundDraft = { readonly draft: StoredDraft; readonly files: ReadonlyMap<string, StoredFile> };

/** Drafts on this device. A shelf that fails is as good as an empty one: no form breaks by it. */
export class DraftStore {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The draft at `place` if it is for `rounds`; one for rounds that are past is thrown away. */
  async find(place: DraftPlace, rounds: string): Promise<FoundDraft | undefined> {
    try {
      const kept = (await this.#shelf.get(formKey(place))) as (StoredDraft & { shape: number }) | undefined;
      if (!kept) return undefined;
      if (kept.shape !== SHAPE || kept.rounds !== rounds) {
        await this.drop(place);
        return undefined;
      }
      const files = new Map<string, StoredFile>();
      for (const { key } of kept.packet.files) {
        const file = (await this.#shelf.get(fileKey(place, key))) as StoredFile | undefined;
        if (file) files.set(key, file);
      }
      return { draft: kept, files };
    } catch {
      return undefined;
    }
  }

  /** Keeps `draft`; false if it could not be kept. */
  save(place: DraftPlace, draft: StoredDraft): Promise<boolean> {
    return done(this.#shelf.set(formKey(place), { ...draft, shape: SHAPE }));
  }

  /** Keeps one picked file. */
  saveFile(place: DraftPlace, key: string, file: StoredFile): Promise<boolean> {
    return done(this.#shelf.set(fileKey(place, key), file));
  }

  /** Forgets one picked file: it is through, or was taken away. */
  dropFile(place: DraftPlace, key: string): Promise<boolean> {
    return done(this.#shelf.del([fileKey(place, key)]));
  }

  /** Throws the draft and its files away. */
  async drop(place: DraftPlace): Promise<void> {
    try {
      const files = (await this.#shelf.keys()).filter(key => key.startsWith(fileKey(place, '')));
      await this.#shelf.del([formKey(place), ...files]);
    } catch {
      // Nothing is kept where nothing can be read.
    }
  }
}

function formKey({ sub, term, union, form }: DraftPlace): string {
  return ['form', sub, term, union, form].join('/');
}

function fileKey({ sub, term, union, form }: DraftPlace, key: string): string {
  return ['file', sub, term, union, form, key].join('/');
}

function done(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
