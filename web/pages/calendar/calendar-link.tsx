import { useState } from 'preact/hooks';
import type { MadeFeed } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { SelectInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { formatInstant } from '../../words/format.ts';
import { calendarWords } from '../../words/vi-calendar.ts';

const words = calendarWords.link;

/** Makes the link by which a phone reads the calendar, shows it once, and takes it back. */
export function CalendarLink({ term }: { term: string }) {
  const { client } = useApp();
  const answer = useAnswer('calendarLink', {});
  const sending = useSending();
  const [extent, setExtent] = useState<keyof typeof words.extents>('all');
  const [made, setMade] = useState<MadeFeed>();
  const [told, setTold] = useState<string>();
  const hasLink = made !== undefined || answer.data?.extent != null;
  const change = async (act: () => Promise<MadeFeed | undefined>, said: string) => {
    const link = await sending.once(async () => ({ made: await act() }));
    if (!link) return;
    setMade(link.made);
    setTold(said);
    void answer.refetch();
  };
  const make = () =>
    void change(() => client.call('makeCalendarLink', { body: { term, extent } }), words.made);
  const revoke = () =>
    void change(() => client.call('revokeCalendarLink', {}).then(() => undefined), words.revoked);
  return (
    <details class="card calendar-link no-print">
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <div class="stack">
        <p>{words.lead}</p>
        <Notice tone="back" title={words.warning} />
        {answer.data?.extent && !made && <p>{words.since(formatInstant(answer.data.at))}</p>}
        <SelectInput label={words.extent} value={extent} words={words.extents} onValue={setExtent} />
        <div class="row actions">
          <button type="button" class="button" disabled={sending.isSending} onClick={make}>
            {hasLink ? words.renew : words.make}
          </button>
          {hasLink && (
            <button type="button" class="button" disabled={sending.isSending} onClick={revoke}>
              {words.revoke}
            </button>
          )}
        </div>
        {made && <Address path={made.path} onCopied={() => setTold(words.copied)} />}
        <div role="status">{told && <Notice tone="done" title={told} />}</div>
        {sending.error !== undefined && <Failure error={sending.error} onRetry={make} />}
      </div>
    </details>
  );
}

function Address({ path, onCopied }: { path: string; onCopied: () => void }) {
  const address = new URL(path, location.origin).href;
  return (
    <div class="stack">
      <Field label={words.address}>
        {control => (
          <input
            {...control}
            type="text"
            readOnly
            value={address}
            onFocus={event => event.currentTarget.select()}
          />
        )}
      </Field>
      <div>
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(address).then(onCopied)}
        >
          {words.copy}
        </button>
      </div>
    </div>
  );
}
