import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const BUDGET_BYTES = 60_000;
const WEB = new URL('../../web', import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), 'dai-hoi-web-'));
type Chunk = {
  file: string;
  imports: string[];
  dynamicImports: string[];
  facade: string | null;
  modules: string[];
  /** Style sheets that load with it. */
  styles: string[];
};
const chunks = new Map<string, Chunk>();

beforeAll(async () => {
  // The test runner's own setting would build what developers see: some kilobytes of warnings.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ root: WEB, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
  for (const output of Array.isArray(built) ? built : [built]) {
    if (!('output' in output)) continue;
    for (const item of output.output) {
      if (item.type !== 'chunk') continue;
      const { fileName: file, imports, dynamicImports, facadeModuleId: facade, moduleIds: modules } = item;
      const styles = [...(item.viteMetadata?.importedCss ?? [])];
      chunks.set(file, { file, imports, dynamicImports, facade, modules, styles });
    }
  }
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(folder, file))).length;
}

/** The chunk and everything it needs before it can run. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of chunks.get(file)?.imports ?? []) withImports(next, seen);
  return seen;
}

function chunkOf(module: string): string {
  const found = [...chunks.values()].find(chunk => chunk.facade?.endsWith(module));
  if (!found) throw new Error(`no chunk of ${module}`);
  return found.file;
}

test.each(['progress/progress-page.tsx', 'inbox/inbox-page.tsx', 'congress/congress-page.tsx'])(
  'sign-in and %s together stay within the budget of the first route',
  page => {
    // What stands behind the sign-in comes in a chunk of its own, while the password is typed.
    const entries = ['index.html', 'inside.tsx', page].map(chunkOf);
    const scripts = new Set(entries.flatMap(file => [...withImports(file)]));
    const styles = new Set([...scripts].flatMap(file => chunks.get(file)?.styles ?? []));
    expect(styles.size).toBeGreaterThan(0);
    const bytes = [...scripts, ...styles].reduce((sum, file) => sum + gzipped(file), 0);
    console.log(`${page}: ${bytes} bytes gzip of ${BUDGET_BYTES}`);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
  },
);

test('who reads Vietnamese loads no English, nor keeps it on the device', () => {
  const english = chunkOf('en/translate.ts');
  const others = [...chunks.keys()].filter(file => file !== english);
  expect(others.filter(file => withImports(file).has(english))).toEqual([]);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).not.toContain(english);
});

test('nothing is loaded from anywhere but our own origin', () => {
  const assets = readdirSync(join(folder, 'assets')).filter(name => name.endsWith('.css'));
  const files = [...chunks.keys(), ...assets.map(name => `assets/${name}`), 'index.html'];
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const outside = /(?:src|href|url|import)\s*[=(]\s*["'`]?(?:https?:)?\/\/(?!www\.w3\.org)/;
    expect(outside.test(text), file).toBe(false);
    // The reader of PDF knows a way to load fonts that the policy would stop; it takes the one that it allows.
    if (!file.startsWith('assets/pdf-file')) expect(/url\(data:/.test(text), file).toBe(false);
  }
});

test('the page needs no script or style inside it, which the content security policy forbids', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(html).toContain('lang="vi"');
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)/);
});

test('schemas stay in the API: what reads them tries whether it may compile, which the policy of the site forbids', () => {
  const found = [...chunks.values()].filter(({ modules }) =>
    modules.some(id => id.includes('/node_modules/zod/')),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});
