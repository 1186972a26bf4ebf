import { useState } from 'preact/hooks';
import { beyondNeeds } from '../../../../lambdas/domain/day-beyond.ts';
import { DayInput } from '../../../design/day-input.tsx';
import { TextInput } from '../../../design/inputs.tsx';
import { Notice } from '../../../design/notice.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { exceptionWords } from '../../../words/vi-exceptions.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { consentsNow } from '../actions-now.ts';
import { GateWarning } from '../gate-warning.tsx';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { LimitNotice, limitOf, saidOf } from './limit.tsx';

/** Registers or moves the day of the event; beyond the finish-by day with consent, or by asking for it. */
export function RegisterDateForm(props: FormProps) {
  const { view, event } = props;
  const consents = consentsNow(view);
  const [date, setDate] = useState((consents && view.requested?.date) || (view.date ?? ''));
  const [consentNo, setConsentNo] = useState('');
  const [consentOn, setConsentOn] = useState('');
  const command = useCommand(view, props.onDone);
  const { finishBy, today } = view;
  const needs = beyondNeeds(date, finishBy, view.actions);
  const limit = limitOf(view, props.term, date);
  const send = () =>
    void command.send({
      type: 'register-date',
      date,
      ...(needs === 'consent' && { consent: { documentNo: consentNo, on: consentOn } }),
      ...saidOf(limit),
    });
  const register = view.date ? words.actions['move-date'](event) : words.actions['register-date'](event);
  const title = consents ? words.actions['consent-to-date'] : register;
  return (
    <FormFrame
      {...props}
      {...command}
      title={title}
      send={needs === 'request' ? words.actions['request-date'] : title}
      onSend={send}
    >
      <GateWarning view={view} term={props.term} event={event} />
      <DayInput
        label={formWords.date.date(event)}
        hint={finishBy && formWords.date.hint(finishBy)}
        value={date}
        min={today}
        required
        fault={needs ? undefined : command.faultOf('date')}
        onValue={setDate}
      />
      <LimitNotice limit={limit} />
      {needs === 'request' && finishBy && !limit?.isOver && (
        <Notice tone="back" title={exceptionWords.asks(finishBy)} role="status" />
      )}
      {needs === 'consent' && finishBy && (
        <>
          <Notice tone="back" title={formWords.date.beyond(finishBy)} role="status" />
          <div class="grid-2">
            <TextInput
              label={formWords.date.consentNo}
              value={consentNo}
              maxLength={60}
              required
              fault={command.faultOf('consent.documentNo')}
              onValue={setConsentNo}
            />
            <DayInput
              label={formWords.date.consentOn}
              value={consentOn}
              max={today}
              required
              fault={command.faultOf('consent.on')}
              onValue={setConsentOn}
            />
          </div>
        </>
      )}
    </FormFrame>
  );
}
