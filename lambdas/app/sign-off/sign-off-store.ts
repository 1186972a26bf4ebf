import type { SignOff } from '../../domain/sign-off.ts';

/** A sign-off with the key of the request that made it. */
export type KeptSignOff = SignOff & { readonly key: string };

/** Where figures that were signed off are kept; nothing changes them. */
export type SignOffStore = {
  /** Every sign-off of a term, in any order. */
  signOffs(term: string): Promise<KeptSignOff[]>;
  /** Throws VersionConflict if the term has a report of that number already. */
  keep(term: string, signOff: KeptSignOff): Promise<void>;
};
