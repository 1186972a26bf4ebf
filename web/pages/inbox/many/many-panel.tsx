import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import '../../congress/congress.css';
import { type ManyAction, manyActions } from './many-actions.ts';
import { ManyForm } from './many-form.tsx';
import { ManyProgress } from './many-progress.tsx';
import { ManyResultBox } from './many-result.tsx';
import { ManyUnsent } from './many-unsent.tsx';
import type { Many } from './use-many.ts';

/** What is done to many at once, at the point it is at: its form, on its way, its result. */
export function ManyPanel(props: {
  many: Many;
  action: ManyAction | undefined;
  lines: readonly CongressLine[];
  today: Day;
  onCancel: () => void;
}) {
  const { many, action } = props;
  if (many.pending?.job) return <ManyProgress many={many} pending={many.pending} />;
  if (action) {
    const its = manyActions(props.lines).find(it => it.action === action);
    const cancel = () => {
      many.clearError();
      props.onCancel();
    };
    return <ManyForm {...props} key={action} action={action} lines={its?.lines ?? []} onCancel={cancel} />;
  }
  if (many.pending) return <ManyUnsent many={many} pending={many.pending} />;
  return many.result ? <ManyResultBox result={many.result} onClose={many.close} /> : null;
}
