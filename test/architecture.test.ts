import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OFFICE_REFUSALS } from '../lambdas/domain/refusals.ts';

const ROOT = join(import.meta.dirname, '..');
const CODE = ['bin', 'lambdas', 'lib', 'local', 'sample', 'web', 'test'];
const NOT_WRITTEN_HERE = new Set(['node_modules', 'dist', 'cdk.out']);

/** One source file: its path from the root, its text, and the text without comments. */
type Source = { readonly path: string; readonly text: string; readonly code: string };

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_WRITTEN_HERE.has(entry.name) ? [] : sourcesIn(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    const text = readFileSync(join(ROOT, path), 'utf8');
    return [{ path, text, code: withoutComments(text) }];
  });
}

/** Good enough for code that a formatter has written; the slashes of an address are not a comment. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,({])\/\/.*$/gm, '$1');
}

/** What `source` imports: paths from the root for files, names for packages. */
function importsOf({ path, code }: Source): string[] {
  const statements = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\s]+)['"]/g);
  return [...statements].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  );
}

const SOURCES = CODE.flatMap(sourcesIn);
const within = (...folders: string[]) =>
  SOURCES.filter(({ path }) => folders.some(folder => path.startsWith(`${folder}/`)));

/** `importer → imported` for every import that `isWrong`. */
function wrongImports(sources: readonly Source[], isWrong: (imported: string) => boolean): string[] {
  return sources.flatMap(source =>
    importsOf(source)
      .filter(isWrong)
      .map(name => `${source.path} → ${name}`),
  );
}

const starts =
  (...prefixes: string[]) =>
  (name: string) =>
    prefixes.some(prefix => name.startsWith(prefix));
const isFile = starts('bin/', 'lambdas/', 'lib/', 'local/', 'sample/', 'test/', 'web/');
const isAws = starts('@aws-sdk/', '@smithy/');

describe('imports go one way', () => {
  test('there is something to look at', () => {
    expect(within('lambdas').length).toBeGreaterThan(50);
    expect(wrongImports(within('lambdas/app'), starts('lambdas/domain/')).length).toBeGreaterThan(20);
  });

  test('the rule imports nothing but itself, and zod for shapes', () => {
    const isAllowed = starts('lambdas/domain/');
    expect(wrongImports(within('lambdas/domain'), name => !isAllowed(name) && name !== 'zod')).toEqual([]);
  });

  test('use cases import the rule and each other; what is real is handed to them', () => {
    const isAllowed = starts('lambdas/domain/', 'lambdas/app/', 'node:crypto');
    const isPure = (name: string) => ['zod', 'ulid'].includes(name);
    expect(wrongImports(within('lambdas/app'), name => !isAllowed(name) && !isPure(name))).toEqual([]);
  });

  test('adapters import use cases and the rule, no entry point and nothing that entry points share', () => {
    const isAllowed = starts('lambdas/domain/', 'lambdas/app/', 'lambdas/adapters/');
    expect(wrongImports(within('lambdas/adapters'), name => isFile(name) && !isAllowed(name))).toEqual([]);
  });

  test('of the functions, only adapters speak to AWS', () => {
    const others = within('lambdas').filter(({ path }) => !path.startsWith('lambdas/adapters/'));
    expect(wrongImports(others, isAws)).toEqual([]);
  });

  test('functions import nothing outside their folder', () => {
    expect(wrongImports(within('lambdas'), name => isFile(name) && !name.startsWith('lambdas/'))).toEqual([]);
  });

  test('nothing imports an entry point', () => {
    const product = within('bin', 'lambdas', 'lib', 'local', 'sample', 'web');
    expect(wrongImports(product, name => name.endsWith('.lambda.ts'))).toEqual([]);
  });

  test('constructs use the rule’s words and the environment’s types only', () => {
    const isAllowed = starts('lib/', 'lambdas/domain/', 'lambdas/runtime/environment.ts');
    expect(wrongImports(within('lib'), name => isFile(name) && !isAllowed(name))).toEqual([]);
  });

  test('the web app uses the rule and the contracts of the API only', () => {
    const isAllowed = starts('web/', 'lambdas/domain/', 'lambdas/api/contracts.ts');
    const isWrong = (name: string) =>
      (isFile(name) && !isAllowed(name)) || isAws(name) || name.startsWith('node:');
    const app = within('web').filter(({ path }) => path !== 'web/vite.config.ts');
    expect(wrongImports(app, isWrong)).toEqual([]);
  });

  test('the embedded AWS knows no file of the product, and no construct library', () => {
    const isOther = (name: string) => isFile(name) && !name.startsWith('local/');
    expect(wrongImports(within('local'), name => isOther(name) || name.startsWith('aws-cdk-lib'))).toEqual(
      [],
    );
  });
});

describe('names', () => {
  const names = SOURCES.map(({ path }) => path);
  const stem = (path: string) => path.replace(/^.*\//, '').replace(/(\.test|\.lambda|\.d)?\.tsx?$/, '');

  test('no file is called after nothing in particular', () => {
    const vague = /^(index|types?)$|(^|-)(utils?|helpers?|common|constants|manager|service)$/;
    expect(names.filter(path => vague.test(stem(path)))).toEqual([]);
  });

  test('files are kebab-case', () => {
    expect(names.filter(path => !/^[a-z0-9]+(-[a-z0-9]+)*(\.config)?$/.test(stem(path)))).toEqual([]);
  });

  test('there are no default exports but where a tool wants one', () => {
    const wanted = new Set(['web/vite.config.ts']);
    const found = SOURCES.filter(({ path, code }) => !wanted.has(path) && /^export default\b/m.test(code));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('sizes', () => {
  /** Files of more than 250 lines, and why they are. */
  const LONG: Readonly<Record<string, string>> = {
    'local/template/resource-types.ts':
      'the one table of all resource types and properties that the embedded run knows',
  };
  const lines = ({ text }: Source) => text.split('\n').length - 1;
  const product = SOURCES.filter(({ path }) => !path.startsWith('test/'));

  test('no file is longer than 250 lines without a reason', () => {
    const long = product.filter(source => lines(source) > 250 && !LONG[source.path]);
    expect(long.map(source => `${source.path}: ${lines(source)} lines`)).toEqual([]);
  });

  test('no test is longer than 350 lines, tables included', () => {
    const long = within('test').filter(source => lines(source) > 350);
    expect(long.map(source => `${source.path}: ${lines(source)} lines`)).toEqual([]);
  });

  test('no reason outlives its file', () => {
    const long = new Set(product.filter(source => lines(source) > 250).map(({ path }) => path));
    expect(Object.keys(LONG).filter(path => !long.has(path))).toEqual([]);
  });
});

test('a function that can meet a refusal beside the congresses has its sentence', () => {
  const byPath = new Map(SOURCES.map(source => [source.path, source]));
  const reached = (from: Source, seen = new Set([from])): Set<Source> => {
    const code = from.code.replaceAll(/(?:import|export) type [^;]*;/g, '');
    for (const name of importsOf({ ...from, code })) {
      const next = byPath.get(name);
      if (next && !seen.has(next)) reached(next, seen.add(next));
    }
    return seen;
  };
  const isRaised = ({ code }: Source) => OFFICE_REFUSALS.some(refusal => code.includes(`'${refusal}'`));
  const functions = within('lambdas/api').filter(({ path }) => path.endsWith('.lambda.ts'));
  const told = functions.map(fn => {
    const files = [...reached(fn)].filter(({ path }) => !path.startsWith('lambdas/domain/refusals'));
    const sentences = files.find(({ path }) => path.includes('messages-office'));
    return [fn.path, files.some(it => it !== sentences && isRaised(it)), sentences !== undefined];
  });
  expect(told.filter(([, raises]) => raises).length).toBeGreaterThan(1);
  expect(told.filter(([, raises, says]) => raises && !says)).toEqual([]);
});

describe('what the program does not know', () => {
  const isCatalogue = (path: string) =>
    starts(
      'web/words/',
      'lambdas/runtime/messages',
      'lambdas/app/import/',
      'lambdas/app/reports/words/',
      'lambdas/app/calendar/words/',
      'lambdas/app/reminders/words/',
      // The official forms, whose heads are the words.
      'lambdas/app/reports/sheets/',
    )(path);
  const product = within('lambdas', 'lib', 'web');

  test('no province, no year and no number of unions stands in the code', () => {
    // An example of how to write a date may name a year.
    const known = product.filter(({ path, code }) => {
      const text = isCatalogue(path) ? code.replaceAll(/\b\d{1,2}\/\d{1,2}\/\d{4}\b/g, '') : code;
      return /\b782\b|\b2023\b|Lai Châu|lai-chau/i.test(text);
    });
    expect(known.map(({ path }) => path)).toEqual([]);
  });

  /** Files outside the catalogues that hold Vietnamese letters, and why. */
  const ELSEWHERE: Readonly<Record<string, string>> = {
    'lambdas/domain/calendar-notice.ts': 'the few words that a notice of days off is read by',
    'lambdas/domain/fold.ts': 'the one letter that does not decompose',
    'lambdas/adapters/workbook.ts': 'faults of a workbook that cannot be read, told with those of the import',
    'lib/mail-words.ts': 'the mail that the user pool itself writes to people',
    'lib/site-files.ts': 'the title of the page that stands in for a site not built',
  };

  test('Vietnamese stands in the catalogues only', () => {
    const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
    const found = product.filter(
      ({ path, code }) => !isCatalogue(path) && vietnamese.test(code.normalize('NFC')),
    );
    expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(ELSEWHERE).sort());
  });
});
