import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter';
import type { PreviewedTerm } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { bridgePlace, UNION_NAME } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { registerWords as words } from '../../words/vi-register.ts';
import { useLeaveWarning } from '../people/use-leave-warning.ts';
import { type ChangeDraft, changeOf, emptyDraft, type Picked } from './change-draft.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeList } from './change-list.tsx';
import { ChangePreview } from './change-preview.tsx';
import './register.css';

/** Where the registrar of the province changes the register by a decision, and sees what was changed. */
export function RegisterPage() {
  const me = useMe();
  const term = me.terms[0]?.id;
  const [search] = useSearchParams();
  const union = search.get(UNION_NAME);
  const named = useAnswer(
    'congress',
    { params: { term: term ?? '', union: union ?? '' } },
    { enabled: Boolean(term && union && me.keepsTerms) },
  );
  if (!me.keepsTerms || !term) {
    return (
      <Page title={words.title}>
        <Notice tone="off" title={me.keepsTerms ? vi.ends.noTerm.title : words.notYours} />
      </Page>
    );
  }
  const isReady = !union || named.data !== undefined || named.isError;
  const first: Picked[] = union && named.data ? [{ id: union, name: named.data.name }] : [];
  return (
    <Page title={words.title} lead={<p class="soft">{words.lead}</p>}>
      <p>
        <Link class="row-link" href={bridgePlace(term)}>
          {words.toBridge}
        </Link>
      </p>
      {isReady ? <Desk key={union} term={term} first={first} /> : <p class="loading">{vi.app.loading}</p>}
      <ChangeList />
    </Page>
  );
}

function Desk({ term, first }: { term: string; first: readonly Picked[] }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const { today } = useMe();
  const uppers = useAnswer('progress', { params: { term } }).data?.unions ?? [];
  const [draft, setDraft] = useState<ChangeDraft>(() => emptyDraft(today, first));
  const [isTouched, setTouched] = useState(false);
  const [preview, setPreview] = useState<readonly PreviewedTerm[]>();
  const [isBegun, setBegun] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const sending = useSending();
  useLeaveWarning(isTouched, words.leave);
  const write = (changed: ChangeDraft) => {
    setTouched(true);
    setBegun(false);
    setDraft(changed);
  };
  const look = () =>
    sending.once(async () => {
      const body = { change: changeOf(draft), dryRun: true };
      const answer = await client.call('startRegisterChange', { body });
      setPreview(answer.preview ?? []);
    });
  const confirm = () =>
    sending.once(async () => {
      await client.call('startRegisterChange', { body: { change: changeOf(draft), dryRun: false } });
      setPreview(undefined);
      setDraft(emptyDraft(today));
      setTouched(false);
      setBegun(true);
      top.current?.focus();
      await queries.invalidateQueries({ queryKey: ['registerChanges'] });
    });
  return (
    <div class="stack focusable" ref={top} tabIndex={-1}>
      <div role="status">{isBegun && <Notice tone="done" title={words.begun} />}</div>
      {preview ? (
        <ChangePreview
          draft={draft}
          terms={preview}
          sending={sending}
          onConfirm={confirm}
          onBack={() => setPreview(undefined)}
        />
      ) : (
        <ChangeForm draft={draft} uppers={uppers} sending={sending} onDraft={write} onPreview={look} />
      )}
    </div>
  );
}
