import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import type { Ask } from '../../../api/routes.ts';
import { keepText, keptText } from '../../../device/kept-text.ts';
import type { ManyAction } from './many-actions.ts';

/** A ruling on many unions that was sent from this device, kept until its result was shown. */
export type PendingMany = {
  /** The idempotency key: sending it again finds the same job. */
  readonly key: string;
  readonly term: string;
  readonly action: ManyAction;
  readonly body: Ask<'startRulings'>['body'];
  /** The lines as they were ticked, for their names. */
  readonly lines: readonly CongressLine[];
  /** The job, once the API has answered. */
  readonly job?: string;
};

/** Where it is kept: one a person and device. */
export class PendingStore {
  readonly #name: string;

  constructor(sub: string) {
    this.#name = `many/${sub}`;
  }

  /** What is kept; nothing if it cannot be read. */
  get(): PendingMany | undefined {
    try {
      return JSON.parse(keptText(this.#name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps `pending`, or forgets it. A device without room goes on without: only a reload would miss it. */
  put(pending: PendingMany | undefined): void {
    keepText(this.#name, pending && JSON.stringify(pending));
  }
}
