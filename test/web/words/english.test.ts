import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { translateAll } from '../../../web/words/dictionary.ts';
import { ENGLISH } from '../../../web/words/en/translate.ts';

const WORDS = new URL('../../../web/words/', import.meta.url);

/** What is the same in both languages, and what stands on Vietnamese documents whatever the interface speaks. */
const SAME = [
  /^vi-papers\./,
  /\.spellings\./,
  /\.formWords\.ruling\.(signers|numbers)\./,
  /\.importing\.(form\.(name|sheet|no)|faults\.sheet)$/,
  /\.(upload\.size|notices\.at|peopleWords\.postOf|kinds\.working|gridWords\.(none|unticked\.\d|rowDone|columnOf))$/,
];

const isSame = (path: string) => SAME.some(same => same.test(path));

/** Every word of the catalogue by its path: a text, or the function that makes one. */
async function catalogue(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const files = readdirSync(WORDS).filter(name => /^(vi-[\w-]+|format|event-kind)\.ts$/.test(name));
  for (const file of files) {
    const module: Record<string, unknown> = await import(new URL(file, WORDS).href);
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === 'object' && value) collect(`${file.slice(0, -3)}.${name}`, value, found);
    }
  }
  return found;
}

function collect(path: string, words: object, found: Map<string, unknown>): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object' && value) collect(`${path}.${key}`, value, found);
    else found.set(`${path}.${key}`, value);
  }
}

test('every word of the catalogue has its English', async () => {
  const vietnamese = await catalogue();
  translateAll(ENGLISH);
  const english = await catalogue();
  const left = [...vietnamese].filter(([path, word]) => english.get(path) === word && !isSame(path));
  expect(left.map(([path]) => path)).toEqual([]);
});

test('English says nothing that Vietnamese does not', async () => {
  const names = [...(await catalogue()).keys()].map(path => path.split('.').slice(2).join('.'));
  const words = new Map<string, unknown>();
  for (const dictionary of Object.values(ENGLISH)) collect('', dictionary, words);
  const isSentence = (path: string) => /^\.app\.(problems|fieldFaults)\./.test(path);
  const extra = [...words.keys()].filter(path => !names.includes(path.slice(1)) && !isSentence(path));
  expect(extra).toEqual([]);
});
