import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter';
import type { ReportView, SignOffView } from '../../../lambdas/api/contracts.ts';
import type { Adjusted } from '../../../lambdas/domain/sign-off.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { Failure, failureText } from '../../design/failure.tsx';
import { TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { progressPlace } from '../../places.ts';
import { reportWords } from '../../words/vi-reports.ts';

const words = reportWords.signOff;

/** Signing off the figures of the report, and what was signed off before with what is known otherwise since. */
export function SignOffs({ report }: { report: ReportView }) {
  const list = useAnswer('signOffs', { params: { term: report.term } });
  return (
    <section class="card stack" aria-labelledby="sign-offs">
      <h2 id="sign-offs">{words.title}</h2>
      <SignOffForm report={report} />
      <h3>{words.list}</h3>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <p class="soft">{words.none}</p>}
      <ul class="sign-offs">
        {list.data?.items.map(item => (
          <SignedOff key={item.number} item={item} term={report.term} />
        ))}
      </ul>
    </section>
  );
}

function SignOffForm({ report }: { report: ReportView }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const [done, setDone] = useState('');
  const { isSending, error, once, faultOf } = useSending();
  const { term, asOf, knownAt, held, managed } = report;
  const send = () =>
    once(async () => {
      const body = { number, asOf, knownAt, ...(note.trim() && { note }) };
      const signed = await client.call('signOff', { params: { term }, body });
      setDone(words.done(signed.number));
      setNumber('');
      setNote('');
      await queries.invalidateQueries();
    });
  return (
    <form
      class="stack no-print"
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        setDone('');
        void send();
      }}
    >
      <p>{words.lead(held, managed, asOf)}</p>
      <div class="grid-2">
        <TextInput
          label={words.number}
          required
          maxLength={60}
          value={number}
          onValue={setNumber}
          fault={faultOf('number')}
        />
        <TextInput
          label={words.note}
          maxLength={300}
          value={note}
          onValue={setNote}
          fault={faultOf('note')}
        />
      </div>
      <div class="row actions">
        <button type="submit" class="button" disabled={isSending}>
          {isSending ? words.sending : words.send}
        </button>
      </div>
      <div role="status">{done && <Notice tone="done" title={done} />}</div>
      {error && !faultOf('number') && !faultOf('note') ? (
        <Notice tone="late" role="alert" title={failureText(error)} />
      ) : null}
    </form>
  );
}

function SignedOff({ item, term }: { item: SignOffView; term: string }) {
  const { number, asOf, knownAt, figures, byName, signedAt, note, difference } = item;
  const isSame = Object.keys(difference.total).length === 0 && difference.unions.length === 0;
  return (
    <li class="stack">
      <div class="row spread">
        <strong>{number}</strong>
        <Link class="row-link" href={progressPlace(term, { asOf, knownAt })}>
          {words.line(figures.held, figures.managed, asOf)}
        </Link>
      </div>
      <p class="soft small">
        {words.by(byName, signedAt)}
        {note && ` · ${note}`}
      </p>
      {isSame ? (
        <p class="small">{words.same}</p>
      ) : (
        <div class="small">
          <p>
            {words.differs} <strong>{changesIn(difference.total)}</strong>
          </p>
          <ul>
            {difference.unions.map(({ id, name, by }) => (
              <li key={id}>{words.ofUnion(name, changesIn(by))}</li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function changesIn(changes: Partial<Record<Adjusted, number>>): string {
  return (Object.entries(changes) as [Adjusted, number][])
    .map(([name, by]) => words.change(name, by))
    .join('; ');
}
