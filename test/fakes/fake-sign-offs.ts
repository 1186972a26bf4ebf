import { VersionConflict } from '../../lambdas/app/errors.ts';
import type { KeptSignOff, SignOffStore } from '../../lambdas/app/sign-off/sign-off-store.ts';
import { reportKey } from '../../lambdas/domain/sign-off.ts';

/** Figures that were signed off, in memory. */
export class FakeSignOffs implements SignOffStore {
  readonly #kept = new Map<string, KeptSignOff>();

  async signOffs(term: string): Promise<KeptSignOff[]> {
    return [...this.#kept].filter(([key]) => key.startsWith(`${term}#`)).map(([, one]) => one);
  }

  async keep(term: string, signOff: KeptSignOff): Promise<void> {
    const key = `${term}#${reportKey(signOff.number)}`;
    if (this.#kept.has(key)) throw new VersionConflict('number');
    this.#kept.set(key, signOff);
  }
}
