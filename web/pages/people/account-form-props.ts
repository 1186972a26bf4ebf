import type { PersonView } from '../../../lambdas/api/contracts.ts';

/** What a form about one account is given. */
export type AccountFormProps = {
  readonly person: PersonView;
  readonly onCancel: () => void;
  /** The change is made; what to tell of it. */
  readonly onDone: (words: string) => void;
};
