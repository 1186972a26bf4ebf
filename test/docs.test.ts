import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DECISIONS = 'docs/decisions';

const pages = [
  'README.md',
  'local/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

test('every link of a page leads to a file', () => {
  const links = pages.flatMap(page =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => join(dirname(page), link)),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(link => !existsSync(join(ROOT, link)))).toEqual([]);
});

test('every command that a page tells to run is one of the package', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const told = pages.flatMap(page =>
    [...read(page).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name),
  );
  expect(told.filter(name => !(name in scripts))).toEqual([]);
});

test('each decision has a number of its own, and its page begins with it', () => {
  const files = readdirSync(join(ROOT, DECISIONS));
  const numbers = files.map(file => Number(file.slice(0, 4)));
  expect(new Set(numbers).size).toBe(files.length);
  expect(files.map(file => Number(/^# (\d+)\. /.exec(read(`${DECISIONS}/${file}`))?.[1]))).toEqual(numbers);
});
