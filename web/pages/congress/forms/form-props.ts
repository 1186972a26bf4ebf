import type { CommandAnswer, CongressView, TermView } from '../../../../lambdas/api/contracts.ts';

/** What the page gives to each of its forms. */
export type FormProps = {
  readonly view: CongressView;
  readonly term: TermView;
  /** The noun of the union's event, such as "đại hội". */
  readonly event: string;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onCancel: () => void;
  readonly onReload: () => void;
};
