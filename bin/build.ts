import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** What the web app is built from. */
const SITE_SOURCES = ['web', 'lambdas/domain', 'lambdas/api', 'package-lock.json'];

/** What the template and its bundles are made from. */
const TEMPLATE_SOURCES = ['lib', 'lambdas', 'bin/congress.ts', 'cdk.json', 'package-lock.json', 'web/dist'];

/** Builds the web app into `web/dist` unless that is newer than all its sources. */
export async function buildSite(): Promise<void> {
  if (isNewer(join(ROOT, 'web/dist/index.html'), SITE_SOURCES)) return;
  await run(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--logLevel', 'warn'],
    // Whoever builds it, a test or a person, gets the app that is deployed.
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
  );
}

/** Synthesises the CDK app into `folder`, the same template that is deployed, unless that is newer than its sources. */
export async function synthesise(folder: string): Promise<void> {
  if (isNewer(join(folder, 'manifest.json'), TEMPLATE_SOURCES)) return;
  await run(process.execPath, [join(ROOT, 'bin/congress.ts')], {
    cwd: ROOT,
    // The rules for deployments are checked by `npm run synth` and the tests; here nothing is deployed.
    env: { ...process.env, CDK_OUTDIR: folder, CDK_VALIDATION: 'false', MAIL_FROM: 'dai-hoi@sample.invalid' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** True if `made` is younger than every one of `sources`, files or folders from the root of the repository. */
function isNewer(made: string, sources: readonly string[]): boolean {
  return (
    existsSync(made) &&
    statSync(made).mtimeMs > Math.max(...sources.map(source => youngest(join(ROOT, source))))
  );
}

function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  // What is built from sources is none, unless it is asked for itself.
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    name => !name.startsWith('dist'),
  );
  return Math.max(0, ...names.map(name => statSync(join(path, name)).mtimeMs));
}
