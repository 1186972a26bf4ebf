import { keepText, keptText } from '../../../device/kept-text.ts';
import { useSub } from '../../../sign-in/use-session.ts';
import { vi } from '../../../words/vi.ts';
import type { RulingDraft } from './ruling-draft.ts';

/** What of a ruling is the same again the next time: all but its days. */
type Lasting = Pick<RulingDraft, 'basis' | 'documentNo' | 'signer'>;

/** The rulings that one person typed last on this device: one of those that approve, one of those that recognise. */
export class LastRulings {
  readonly #sub: string;

  constructor(sub: string) {
    this.#sub = sub;
  }

  /** What was typed last; nothing if that cannot be read. */
  get(kind: RulingKind): Partial<Lasting> {
    try {
      const { basis, documentNo, signer } = JSON.parse(keptText(this.#name(kind)) ?? '{}');
      return {
        ...(basis in vi.codes.bases && { basis }),
        ...(typeof documentNo === 'string' && { documentNo }),
        ...(typeof signer === 'string' && { signer }),
      };
    } catch {
      return {};
    }
  }

  /** Keeps what was sent. A device without room goes on without: it is typed again. */
  put(kind: RulingKind, { basis, documentNo, signer }: Lasting): void {
    keepText(this.#name(kind), JSON.stringify({ basis, documentNo, signer }));
  }

  #name(kind: RulingKind): string {
    return `ruling/${kind}/${this.#sub}`;
  }
}

/** Notices approve and decisions recognise: each has numbers of its own. */
export type RulingKind = 'approval' | 'recognition';

/** The last rulings of who is signed in. */
export function useLastRulings(): LastRulings {
  return new LastRulings(useSub());
}
