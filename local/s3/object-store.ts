import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeTime, monotonicFactory } from 'ulid';
import type { Clock } from '../clock.ts';
import { type Digests, digesting } from './digests.ts';

/** One version of an object, or the mark that it was deleted. `written` is an instant in milliseconds (UTC). */
export type Version = {
  readonly id: string;
  readonly key: string;
  readonly isDeleteMarker: boolean;
  readonly size: number;
  /** MD5 of the bytes, hexadecimal, without the quotes. */
  readonly etag: string;
  readonly written: number;
  /** The headers that go out with the bytes, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
};

/** Bytes that are on disk and belong to no object yet. */
export type Staged = Digests & { readonly path: string; readonly size: number };

/**
 * The objects of one bucket. A version is two files that never change, named by its id: the bytes, then the
 * description, whose rename is the moment it exists. Ids sort by time, so the latest is the last; a key is found
 * under its hash, so no key can name a path.
 */
export class ObjectStore {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #nextId = monotonicFactory();
  readonly isVersioned: boolean;

  private constructor(folder: string, isVersioned: boolean, clock: Clock) {
    this.#folder = folder;
    this.isVersioned = isVersioned;
    this.#clock = clock;
  }

  /** Opens the store in `folder`, and drops what a crash left half received. */
  static async open(folder: string, isVersioned: boolean, clock: Clock): Promise<ObjectStore> {
    await rm(join(folder, 'incoming'), { recursive: true, force: true });
    await mkdir(join(folder, 'incoming'), { recursive: true });
    return new ObjectStore(folder, isVersioned, clock);
  }

  /** Receives bytes onto disk as they come. Leaves nothing behind when `source` fails. */
  async stage(source: AsyncIterable<Uint8Array>): Promise<Staged> {
    const path = join(this.#folder, 'incoming', randomUUID());
    const counted = digesting();
    let size = 0;
    const file = await open(path, 'wx');
    try {
      for await (const chunk of source) {
        counted.update(chunk);
        size += chunk.length;
        await file.appendFile(chunk);
      }
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return { path, size, ...counted.digests() };
  }

  /** Drops staged bytes. */
  async discard(staged: Staged): Promise<void> {
    await rm(staged.path, { force: true });
  }

  /** Makes staged bytes the latest version of `key`. */
  async commit(key: string, staged: Staged, headers: Readonly<Record<string, string>>): Promise<Version> {
    const id = await this.#newId(key);
    await this.#makeFolder(key);
    await rename(staged.path, join(this.#folderOf(key), id));
    return await this.#describe({
      id,
      key,
      isDeleteMarker: false,
      size: staged.size,
      etag: staged.md5,
      headers,
    });
  }

  /** Marks `key` as deleted; in a bucket without versions its bytes go, and nothing is returned. */
  async remove(key: string): Promise<Version | undefined> {
    if (!this.isVersioned) {
      for (const id of await this.#ids(key)) await this.#erase(key, id);
      return undefined;
    }
    const id = await this.#newId(key);
    await this.#makeFolder(key);
    return await this.#describe({ id, key, isDeleteMarker: true, size: 0, etag: '', headers: {} });
  }

  /** Erases one version for good; the one before it becomes the latest again. */
  async erase(key: string, id: string): Promise<Version | undefined> {
    const version = await this.find(key, id);
    if (version) await this.#erase(key, id);
    return version;
  }

  /** The version of that id, or the latest. */
  async find(key: string, id?: string): Promise<Version | undefined> {
    const wanted = id ?? (await this.#ids(key)).at(-1);
    if (wanted === undefined) return undefined;
    const text = await readFile(join(this.#folderOf(key), `${wanted}.json`), 'utf8').catch(ifMissing);
    return text === undefined ? undefined : (JSON.parse(text) as Version);
  }

  /** The bytes of a version; the caller closes them. Undefined when they were erased in the meantime. */
  async openBytes(version: Version): Promise<FileHandle | undefined> {
    return await open(join(this.#folderOf(version.key), version.id), 'r').catch(ifMissing);
  }

  async #describe(version: Omit<Version, 'written'>): Promise<Version> {
    const written: Version = { ...version, written: this.#clock.now() };
    const folder = this.#folderOf(version.key);
    const draft = join(this.#folder, 'incoming', randomUUID());
    const file = await open(draft, 'wx');
    await file.writeFile(JSON.stringify(written));
    await file.sync();
    await file.close();
    await rename(draft, join(folder, `${version.id}.json`));
    await syncFolder(folder);
    if (!this.isVersioned) {
      for (const id of await this.#ids(version.key)) if (id < version.id) await this.#erase(version.key, id);
    }
    return written;
  }

  async #makeFolder(key: string): Promise<void> {
    const folder = this.#folderOf(key);
    const made = await mkdir(folder, { recursive: true });
    if (made === undefined) return;
    await syncFolder(dirname(folder));
    await syncFolder(this.#folder);
  }

  async #erase(key: string, id: string): Promise<void> {
    await rm(join(this.#folderOf(key), `${id}.json`), { force: true });
    await rm(join(this.#folderOf(key), id), { force: true });
  }

  /** Later than every version of `key`, even where the machine's clock was set back between two runs. */
  async #newId(key: string): Promise<string> {
    const latest = (await this.#ids(key)).at(-1);
    const now = Math.floor(this.#clock.now());
    return this.#nextId(latest === undefined ? now : Math.max(now, decodeTime(latest) + 1));
  }

  async #ids(key: string): Promise<string[]> {
    const names = (await readdir(this.#folderOf(key)).catch(ifMissing)) ?? [];
    return names.flatMap(name => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])).sort();
  }

  #folderOf(key: string): string {
    const hash = createHash('sha256').update(key).digest('hex');
    return join(this.#folder, hash.slice(0, 2), hash);
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
