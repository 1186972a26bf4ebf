import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What is made from sources is none. */
const BUILT = join(ROOT, 'web/dist');
const FOLDER = join(ROOT, '.test-results/kept');

/** Longest wait (milliseconds) for another process that makes the same. */
const MAKING_MS = 280_000;

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
  const lock = `${folder}.lock`;
  // One makes it with the whole machine; the others wait, unless it died.
  await until(name, async () => existsSync(folder) || isTaken(lock), MAKING_MS);
  if (existsSync(folder)) return folder;
  removeOld(name);
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  try {
    await make(making);
    renameSync(making, folder);
  } finally {
    rmSync(lock, { force: true });
  }
  return folder;
}

/** True if `lock` is this process's from now on: nobody alive holds it. */
function isTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isHeldBySomebody(lock)) return false;
    rmSync(lock, { force: true });
    return false;
  }
}

function isHeldBySomebody(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
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
