import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** Builds the web app into `web/dist` unless that is newer than all its sources. */
export async function buildSite(): Promise<void> {
  const built = join(ROOT, 'web/dist/index.html');
  const sources = ['web', 'lambdas/domain', 'lambdas/api'].map(folder => join(ROOT, folder));
  if (existsSync(built) && statSync(built).mtimeMs > newest(sources)) return;
  await run(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--logLevel', 'warn'],
    {
      cwd: ROOT,
    },
  );
}

/** Synthesises the CDK app into `folder`: the same template that is deployed. */
export async function synthesise(folder: string): Promise<void> {
  await run(process.execPath, [join(ROOT, 'bin/congress.ts')], {
    cwd: ROOT,
    // The rules for deployments are checked by `npm run synth` and the tests; here nothing is deployed.
    env: { ...process.env, CDK_OUTDIR: folder, CDK_VALIDATION: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

function newest(folders: readonly string[]): number {
  const times = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => !name.startsWith('dist'))
      .map(name => statSync(join(folder, name)).mtimeMs),
  );
  return Math.max(...times);
}
