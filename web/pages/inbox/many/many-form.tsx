import { useState } from 'preact/hooks';
import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import { useAnswer } from '../../../api/use-answer.ts';
import { Failure } from '../../../design/failure.tsx';
import { vi } from '../../../words/vi.ts';
import { manyWords } from '../../../words/vi-many.ts';
import { FormFrame } from '../../congress/forms/form-frame.tsx';
import type { ManyAction } from './many-actions.ts';
import { ManyConfirm } from './many-confirm.tsx';
import { bodyOf, faultsIn, newDraft } from './many-draft.ts';
import { ManyFields } from './many-fields.tsx';
import type { Many } from './use-many.ts';

/** One form for all chosen lines; what it sends is said once more, with the number, before it goes. */
export function ManyForm(props: {
  many: Many;
  action: ManyAction;
  lines: readonly CongressLine[];
  today: Day;
  onCancel: () => void;
}) {
  const { many, action, lines, today, onCancel } = props;
  const [draft, setDraft] = useState(() => newDraft(today));
  const [step, setStep] = useState<'typing' | 'tried' | 'confirming'>('typing');
  const settings = useAnswer(
    'term',
    { params: { term: lines[0]?.term ?? '' } },
    { enabled: lines.length > 0 },
  );
  const title = manyWords.titles[action](lines.length);
  if (!settings.data) {
    if (!settings.isError) return <p class="loading">{vi.app.loading}</p>;
    return <Failure error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  const faults = faultsIn(action, draft, lines);
  const send = async () => {
    const body = bodyOf(action, draft, lines);
    const isSent = await many.send({ term: lines[0]?.term ?? '', action, body, lines });
    if (!isSent) setStep('typing');
  };
  if (step === 'confirming') {
    return (
      <ManyConfirm
        action={action}
        draft={draft}
        lines={lines}
        reasons={settings.data.returnReasons}
        isSending={many.isSending}
        onSend={() => void send()}
        onChange={() => setStep('typing')}
      />
    );
  }
  return (
    <FormFrame
      title={title}
      send={manyWords.next}
      isSending={many.isSending}
      error={many.error}
      faults={step === 'tried' ? faults : []}
      onSend={() => setStep(faults.length > 0 || lines.length === 0 ? 'tried' : 'confirming')}
      onCancel={onCancel}
      onReload={onCancel}
    >
      <p class="soft">{manyWords.lead}</p>
      <ManyFields
        action={action}
        lines={lines}
        today={today}
        reasons={settings.data.returnReasons}
        value={draft}
        onValue={setDraft}
        faultOf={path => many.faultOf(`command.${path}`)}
      />
    </FormFrame>
  );
}
