import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import type { Term } from '../../../../lambdas/domain/term.ts';
import { SelectInput, TextArea, Tick } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';
import { manyWords } from '../../../words/vi-many.ts';
import { RulingFields } from '../../congress/forms/ruling-fields.tsx';
import type { ManyAction } from './many-actions.ts';
import { type ManyDraft, needsRuling } from './many-draft.ts';
import { NumberFields } from './number-fields.tsx';
import { ReasonTicks } from './reason-ticks.tsx';

/** The fields that one action asks for, once for all lines. */
export function ManyFields(props: {
  action: ManyAction;
  lines: readonly CongressLine[];
  today: Day;
  reasons: Term['returnReasons'];
  value: ManyDraft;
  onValue: (value: ManyDraft) => void;
  faultOf: (path: string) => string | undefined;
}) {
  const { action, lines, today, value, onValue, faultOf } = props;
  if (action === 'return') {
    return (
      <ReasonTicks
        reasons={props.reasons}
        value={value.reasons}
        onValue={reasons => onValue({ ...value, reasons })}
      />
    );
  }
  if (action === 'recommend') {
    const onNote = (note: string) => onValue({ ...value, note });
    return <TextArea label={manyWords.note} value={value.note} maxLength={2000} onValue={onNote} />;
  }
  if (action === 'confirm') {
    return (
      <SelectInput
        label={formWords.ruling.confirmedBy}
        words={formWords.ruling.confirmed}
        value={value.confirmedBy}
        onValue={confirmedBy => onValue({ ...value, confirmedBy })}
      />
    );
  }
  const isNeeded = needsRuling(action, lines);
  const { numbers } = formWords.ruling;
  return (
    <>
      {!isNeeded && (
        <Tick
          label={formWords.ruling.with}
          value={value.isRuled}
          onValue={isRuled => onValue({ ...value, isRuled })}
        />
      )}
      {(isNeeded || value.isRuled) && (
        <RulingFields
          value={value.ruling}
          onValue={ruling => onValue({ ...value, ruling })}
          today={today}
          example={action === 'recognise' ? numbers.recognition : numbers.approval}
          faultOf={faultOf}
        />
      )}
      {action === 'approve' && <p class="soft small">{manyWords.oneNotice}</p>}
      {action === 'recognise' && <NumberFields lines={lines} value={value} onValue={onValue} />}
    </>
  );
}
