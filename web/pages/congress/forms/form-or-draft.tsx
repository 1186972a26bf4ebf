import type { FormName } from '../actions-now.ts';
import { DraftNotice } from '../drafts/draft-notice.tsx';
import type { FormProps } from './form-props.ts';
import { OpenForm } from './open-form.tsx';

/** The form that is open or, while none is, what is said of a draft. */
export function FormOrDraft(
  props: FormProps & { name: FormName | undefined; onOpen: (form: FormName) => void },
) {
  const { name, onOpen, ...rest } = props;
  return name ? (
    <OpenForm key={name} name={name} {...rest} />
  ) : (
    <DraftNotice view={rest.view} onOpen={onOpen} />
  );
}
