const standing = new Map<string, object>();
let translations: Readonly<Record<string, object>> = {};

/** A part of the catalogue, by the name under which another language may put its words in the place of these. */
export function dictionary<T extends object>(name: string, words: T): T {
  standing.set(name, words);
  replace<object>(words, translations[name] ?? {});
  return words;
}

/** Puts the words of another language in the place of those that stand, and of those that load later. */
export function translateAll(dictionaries: Readonly<Record<string, object>>): void {
  translations = dictionaries;
  for (const [name, words] of standing) replace<object>(words, translations[name] ?? {});
}

/** Overwrites the values of `words` by those of the same shape in `other`; who holds a part of `words` sees it too. */
export function replace<T extends object>(words: T, other: Partial<T>): void {
  for (const key of Object.keys(other) as (keyof T)[]) {
    const value = (other as T)[key];
    const mine = words[key];
    if (isDictionary(value) && isDictionary(mine)) replace<object>(mine, value);
    else words[key] = value;
  }
}

function isDictionary(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
