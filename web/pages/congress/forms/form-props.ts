import type { CommandAnswer, CongressView, TermView } from '../../../../lambdas/api/contracts.ts';
import type { Draft } from '../drafts/draft.ts';
import type { ReasonsDraft } from './reasons-draft.ts';

/** What the page gives to each of its forms. */
export type FormProps = {
  readonly view: CongressView;
  readonly term: TermView;
  /** The noun of the union's event, such as "đại hội". */
  readonly event: string;
  /** Reasons that were begun, kept by the page: from a file that is shown beside the form, or before it was closed. */
  readonly reasons: { readonly draft: ReasonsDraft; readonly onDraft: (draft: ReasonsDraft) => void };
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onCancel: () => void;
  /** Closes the form and reads the congress again; `told` is said on the page then. */
  readonly onReload: (told?: string) => void;
};

/** What the page gives to its forms that are kept as a draft. */
export type FilingFormProps = FormProps & { readonly draft: Draft; readonly onDiscard: () => void };
