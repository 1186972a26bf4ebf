import { filingWords } from '../../../words/vi-filing.ts';
import type { Filing } from '../use-command.ts';
import type { FilingFormProps } from './form-props.ts';

/** How a form that is kept as a draft is filed: where somebody else was first, the page says so and shows the truth. */
export function filingOfForm({ draft, onReload }: FilingFormProps): Filing {
  return { draft, onFiledElsewhere: () => onReload(filingWords.filedElsewhere) };
}
