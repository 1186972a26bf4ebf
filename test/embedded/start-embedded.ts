import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, synthesise } from '../../bin/build.ts';
import { HostStore } from '../../local/host-store.ts';
import { type RunningTemplate, type RunOptions, runTemplate } from '../../local/run-template.ts';
import { kept } from './kept.ts';

/** The local day on which the embedded runs of tests begin. */
export const FIRST_DAY = '2023-03-15';

/** When a copied run goes on: on the first day, well after it was filled. */
const COPY_GOES_ON = Date.parse(`${FIRST_DAY}T10:00:00+07:00`);

/** What the template and the bundles are made from. */
const PRODUCT = ['lambdas', 'lib', 'bin/congress.ts', 'bin/build.ts', 'cdk.json', 'package-lock.json'];

/** What a filled data folder is made from besides its content. */
const HOST = [...PRODUCT, 'local'];

/** The product, running on this machine in a folder of its own. */
export type Embedded = {
  readonly run: RunningTemplate;
  /** Its data folder. */
  readonly folder: string;
  /** Ends the run and removes its folder. */
  readonly close: () => Promise<void>;
};

/** Something that fills an empty run; `sources` are what its content depends on. */
export type Filling = {
  readonly name: string;
  readonly sources: readonly string[];
  readonly fill: (run: RunningTemplate) => Promise<void>;
};

/** The synthesised template with its bundles and the web app, made once for given sources. */
export function sharedAssembly(): Promise<string> {
  return kept('assembly', [...PRODUCT, 'web'], async folder => {
    await buildSite();
    await synthesise(folder);
  });
}

/** The logical id of the function that the stack calls `id`. */
export async function functionNamed(id: string): Promise<string> {
  const template = readFileSync(join(await sharedAssembly(), 'Congress.template.json'), 'utf8');
  const resources: Record<string, { Type: string }> = JSON.parse(template).Resources;
  const isIt = new RegExp(`^${id}[0-9A-F]{8}$`);
  const found = Object.keys(resources).filter(
    key => isIt.test(key) && resources[key]?.Type === 'AWS::Lambda::Function',
  );
  if (found.length !== 1) throw new Error(`${found.length} functions ${id}`);
  return found[0] ?? '';
}

/** Starts the product on free ports in a new folder, empty or as a copy of what `filling` made once. */
export async function startEmbedded(filling?: Filling, options: Partial<RunOptions> = {}): Promise<Embedded> {
  const assembly = await sharedAssembly();
  const folder = await newDataFolder(filling);
  try {
    const run = await runTemplate({ assembly, folder, port: 0, today: FIRST_DAY, ...options });
    return { run, folder, close: () => run.close().finally(() => remove(folder)) };
  } catch (error) {
    remove(folder);
    throw error;
  }
}

/** A new data folder, empty or filled, that whoever asked for it removes. */
export async function newDataFolder(filling?: Filling): Promise<string> {
  const source = filling && (await filled(filling));
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  if (source === undefined) return folder;
  cpSync(source, folder, { recursive: true });
  const store = await HostStore.open(join(folder, 'host'));
  await store.put('clock/offset', COPY_GOES_ON - Date.now());
  await store.close();
  return folder;
}

async function filled({ name, sources, fill }: Filling): Promise<string> {
  const assembly = await sharedAssembly();
  return kept(name, [...HOST, ...sources], async folder => {
    const run = await runTemplate({ assembly, folder, port: 0, today: FIRST_DAY });
    try {
      await fill(run);
      await run.drained();
    } finally {
      await run.close();
    }
  });
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
