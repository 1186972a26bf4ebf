import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeLine } from '../../../lambdas/api/contracts.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { registerWords } from '../../words/vi-register.ts';

const words = registerWords.undo;

/** Takes a change back on the day of its recording, once it is said why. */
export function UndoForm({ line }: { line: ChangeLine }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { isSending, error, once, faultOf } = useSending();
  useEffect(() => {
    if (isOpen) form.current?.querySelector('input')?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <div>
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      </div>
    );
  }
  const send = () =>
    once(async () => {
      await client.call('undoRegisterChange', { params: { id: line.id }, body: { reason } });
      queries.removeQueries({ queryKey: ['registerChange', { params: { id: line.id } }] });
      await queries.invalidateQueries({ queryKey: ['registerChanges'] });
    });
  return (
    <form
      ref={form}
      class="stack"
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{words.says}</p>
      <TextInput
        label={words.reason}
        required
        maxLength={300}
        value={reason}
        onValue={setReason}
        fault={faultOf('reason')}
      />
      {error && !faultOf('reason') ? <Notice tone="late" role="alert" title={failureText(error)} /> : null}
      <div class="row actions">
        <button type="submit" class="button main-action" disabled={isSending}>
          {isSending ? words.sending : words.send}
        </button>
        <button type="button" class="button" disabled={isSending} onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
