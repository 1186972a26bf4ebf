import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Resource } from './synthesise.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What one bundle of the API may weigh, minified, in bytes. */
const BUDGET = 400_000;

const CALENDAR = 'Tells the calendar of congresses, and keeps the links by which other calendars read it.';

let folder: string;
let text: string;
let resources: Record<string, Resource>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synthesis-'));
  const { CDK_VALIDATION: _, ...env } = process.env;
  // Fails on a finding of CloudFormation's own rules or of cdk-nag, as it would before a deployment.
  execFileSync(process.execPath, ['bin/congress.ts'], {
    cwd: ROOT,
    env: { ...env, CDK_OUTDIR: folder },
    stdio: 'pipe',
  });
  text = readFileSync(join(folder, 'Congress.template.json'), 'utf8');
  resources = JSON.parse(text).Resources;
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the template names no path of the machine that made it', () => {
  expect(text).not.toContain(ROOT);
  expect(text).not.toContain(folder);
});

test('every function of ours starts from its own folder, with nothing of the repository beside it', () => {
  const ours = Object.values(resources).filter(it => it.Properties?.Runtime === 'nodejs24.x');
  expect(ours).toHaveLength(19);
  const start = `for (const file of process.argv.slice(1)) {
    const { handler } = await import(file);
    if (typeof handler !== 'function') throw new Error(file + ' has no handler');
  }`;
  const names = ours.flatMap(fn => Object.keys(fn.Properties.Environment?.Variables ?? {}));
  execFileSync(process.execPath, ['--input-type=module', '-e', start, ...ours.map(bundleOf)], {
    cwd: folder,
    env: { AWS_REGION: 'ap-southeast-1', ...Object.fromEntries(names.map(name => [name, 'some-name'])) },
    stdio: 'pipe',
  });
});

test.for(['Decides and records what people do.', 'Answers what people read.', CALENDAR])(
  'the bundle that "%s" is within its budget',
  (description, { skip }) => {
    const fn = Object.values(resources).find(it => it.Properties?.Description === description) as Resource;
    if (readFileSync(bundleOf(fn), 'utf8').includes('not built yet')) skip('not built yet');
    expect(sizeOf(fn)).toBeLessThanOrEqual(BUDGET);
  },
);

function bundleOf(fn: Resource): string {
  return join(folder, `asset.${fn.Properties.Code.S3Key.replace('.zip', '')}`, 'index.mjs');
}

function sizeOf(fn: Resource): number {
  return statSync(bundleOf(fn)).size;
}
