import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import type { DelegationLine, DelegationsView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { Failure, failureText } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { delegationWords as words } from '../../words/vi-delegations.ts';
import { DelegateForm } from './delegate-form.tsx';

/** What one delegated and what was delegated to one; nothing for who neither may nor was. */
export function Delegations() {
  const answer = useAnswer('delegations', {});
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  if (!view || view.may.length + view.received.length + view.given.length === 0) return null;
  return <Shown view={view} />;
}

function Shown({ view }: { view: DelegationsView }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const { isSending, error, once } = useSending();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<string>();
  const done = (text: string) => {
    setOpen(false);
    setTold(text);
    void queries.invalidateQueries({ queryKey: ['delegations'] });
  };
  const revoke = (id: string) =>
    once(async () => {
      await client.call('revokeDelegation', { params: { id } });
      done(words.revoked);
    });
  const mayDelegate = view.may.some(({ people }) => people.length > 0);
  return (
    <section class="card stack account-card" aria-labelledby="delegations">
      <h2 id="delegations">{words.title}</h2>
      <p>{words.lead}</p>
      <div role="status">{told && <Notice tone="done" title={told} />}</div>
      {error !== undefined && <Notice tone="late" title={failureText(error)} role="alert" />}
      <Lines title={words.received} lines={view.received} name={words.by} />
      {view.may.length + view.given.length > 0 && (
        <Lines
          title={words.given}
          lines={view.given}
          name={words.to}
          onRevoke={isSending ? undefined : id => void revoke(id)}
        />
      )}
      {view.may.length > 0 && !mayDelegate && <p class="soft">{words.nobody}</p>}
      {mayDelegate && isOpen && (
        <DelegateForm view={view} onDone={() => done(words.form.done)} onCancel={() => setOpen(false)} />
      )}
      {mayDelegate && !isOpen && (
        <div class="row actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {words.open}
          </button>
        </div>
      )}
    </section>
  );
}

function Lines(props: {
  title: string;
  lines: readonly DelegationLine[];
  name: (name: string) => string;
  onRevoke?: ((id: string) => void) | undefined;
}) {
  return (
    <div class="stack">
      <h3>{props.title}</h3>
      {props.lines.length === 0 && <p class="soft">{words.none}</p>}
      {props.lines.length > 0 && (
        <ul class="lines">
          {props.lines.map(line => (
            <li key={line.id} class="line">
              <p>
                <strong>{props.name(line.name)}</strong> – {line.atName}
              </p>
              <p>{words.days(line.from, line.until)}</p>
              <p class="soft small">{scopeOf(line)}</p>
              {props.onRevoke && (
                <button type="button" class="plain" onClick={() => props.onRevoke?.(line.id)}>
                  {words.revoke}
                  <span class="visually-hidden"> {props.name(line.name)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function scopeOf({ roles, matters, unions, isRunning }: DelegationLine): string {
  const parts = [
    isRunning ? words.running : words.ahead,
    ...roles.map(role => words.roles[role]),
    ...(matters ?? []).map(matter => words.matters[matter]),
    ...(unions ? [words.onlyUnions(unions.map(({ name }) => name))] : []),
  ];
  return parts.join(' · ');
}
