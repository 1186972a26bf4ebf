import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** What is made from sources is none. */
const BUILT = join(ROOT, 'web/dist');
const FOLDER = join(ROOT, '.test-results/kept');

/** After this long (milliseconds) what was kept for other sources is removed. */
const OLD_AFTER_MS = 3_600_000;

/**
 * A folder that `make` fills once for given sources, however many test files ask for it at a time; `sources` are
 * files and folders from the root of the repository.
 */
export async function kept(
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(FOLDER, `${name}-${hashOf(sources)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(FOLDER, { recursive: true });
  removeOld(name);
  const mine = `${folder}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  await make(mine);
  try {
    renameSync(mine, folder);
  } catch (error) {
    // Another process was first with the same sources.
    rmSync(mine, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(ROOT, source)).sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 24);
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return files.filter(file => !file.startsWith(BUILT));
}

function removeOld(name: string): void {
  for (const entry of readdirSync(FOLDER)) {
    const path = join(FOLDER, entry);
    const age = Date.now() - statSync(path).mtimeMs;
    if (entry.startsWith(`${name}-`) && age > OLD_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
