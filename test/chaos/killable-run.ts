import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { HostCounters } from '../../local/host-counters.ts';
import { SMALL_PROVINCE } from '../embedded/fill-province.ts';
import { newDataFolder, sharedAssembly } from '../embedded/start-embedded.ts';

/** What a run in a process of its own says of itself. */
type Said = {
  readonly address: string;
  readonly controlAddress: string;
  readonly endpoints: { readonly dynamoDb: string; readonly stepFunctions: string };
  readonly outputs: Readonly<Record<string, string>>;
};

/** The small province, run in a process that can be killed and started again on the same data. */
export class KillableRun {
  readonly #assembly: string;
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #said: Said | undefined;
  #beginning: Promise<void> = Promise.resolve();

  private constructor(assembly: string, folder: string) {
    this.#assembly = assembly;
    this.#folder = folder;
  }

  static async start(): Promise<KillableRun> {
    const run = new KillableRun(await sharedAssembly(), await newDataFolder(SMALL_PROVINCE));
    await run.#begin();
    return run;
  }

  /** Where it is now; it moves with every start. */
  get said(): Said {
    if (this.#said === undefined) throw new Error('not started');
    return this.#said;
  }

  get url(): string {
    return this.said.address;
  }

  /** Kills it without a word (SIGKILL), and starts it again on what it left on disk. */
  async killAndRestart(): Promise<void> {
    this.#beginning = this.#kill().then(() => this.#begin());
    await this.#beginning;
  }

  /** Resolves once it is there again, if it is being started. */
  isThere(): Promise<void> {
    return this.#beginning;
  }

  async counters(): Promise<HostCounters> {
    return (await fetch(`${this.said.controlAddress}/counters`)).json() as Promise<HostCounters>;
  }

  /** Ends it and removes its data. */
  async close(): Promise<void> {
    await this.#kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async #begin(): Promise<void> {
    const entry = new URL('../embedded/run-embedded.ts', import.meta.url);
    const child = fork(entry, [this.#assembly, this.#folder], { execArgv: [] });
    this.#child = child;
    this.#said = await new Promise<Said>((resolve, reject) => {
      child.once('message', said => resolve(said as Said));
      child.once('exit', code => reject(new Error(`the run ended by itself (${code})`)));
    });
  }
}
