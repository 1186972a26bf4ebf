import type { Day } from '../../../../lambdas/domain/days.ts';
import type { Packet } from '../packet.ts';
import type { DraftPlace, DraftStore, FoundDraft, StoredDraft, StoredFile } from './draft-store.ts';

const SAVE_AFTER_MS = 400;

/** One form's draft while the form is open: what was found, and what is typed since. */
export class Draft {
  readonly #store: DraftStore;
  readonly #place: DraftPlace;
  readonly #rounds: string;
  readonly #day: Day;
  readonly #listeners = new Set<() => void>();
  readonly #newKey: () => string;
  #attempt: StoredDraft['attempt'];
  #last: { text: { fields: string; packet: string }; fields: unknown; packet: Packet } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  /** When it was last kept (milliseconds UTC by the device's clock) and on which day of the system; undefined if never. */
  saved: { readonly at: number; readonly day: Day } | undefined;
  readonly found: FoundDraft | undefined;

  constructor(options: {
    store: DraftStore;
    place: DraftPlace;
    rounds: string;
    day: Day;
    found: FoundDraft | undefined;
    newKey: () => string;
  }) {
    const { store, place, rounds, day, found, newKey } = options;
    this.#store = store;
    this.#place = place;
    this.#rounds = rounds;
    this.#day = day;
    this.#newKey = newKey;
    this.found = found;
    this.#attempt = found?.draft.attempt;
    this.saved = found && { at: found.draft.savedAt, day: found.draft.day };
  }

  /** Calls `listener` whenever the draft was kept; returns what stops that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Keeps the form as it now stands: what is typed in a moment, what becomes of files at once. What it stood as when it
   * opened need not be kept.
   */
  keep(fields: unknown, packet: Packet): void {
    const files = packet.files.map(({ share: _, ...file }) => file);
    const text = { fields: JSON.stringify(fields), packet: JSON.stringify({ ...packet, files }) };
    const before = this.#last?.text;
    this.#last = { text, fields, packet };
    if (!before || this.#isOver) return;
    if (text.fields === before.fields && text.packet === before.packet) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), text.packet === before.packet ? SAVE_AFTER_MS : 0);
  }

  /** Keeps at once what waits to be kept, e.g. because the page is going away. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#save();
  }

  keepFile(key: string, file: StoredFile): void {
    if (!this.#isOver) void this.#store.saveFile(this.#place, key, file);
  }

  forgetFile(key: string): void {
    void this.#store.dropFile(this.#place, key);
  }

  /** The idempotency key for filing `body`: the same for the same body, even after a reload. */
  async keyFor(body: string): Promise<string> {
    if (this.#attempt?.body !== body) this.#attempt = { key: this.#newKey(), body };
    const { key } = this.#attempt;
    await this.#save();
    return key;
  }

  /** Throws it away: it was filed, or is not wanted any more. */
  async drop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.saved = undefined;
    await this.#store.drop(this.#place);
  }

  async #save(): Promise<void> {
    if (!this.#last || this.#isOver) return;
    const savedAt = Date.now();
    const { fields, packet } = this.#last;
    const isKept = await this.#store.save(this.#place, {
      rounds: this.#rounds,
      savedAt,
      day: this.#day,
      fields,
      packet,
      ...(this.#attempt && { attempt: this.#attempt }),
    });
    // Thrown away while it was being kept.
    if (this.#isOver) return this.#store.drop(this.#place);
    if (!isKept) return;
    this.saved = { at: savedAt, day: this.#day };
    for (const listener of this.#listeners) listener();
  }
}
