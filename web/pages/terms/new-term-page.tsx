import { useState } from 'preact/hooks';
import { useLocation, useSearchParams } from 'wouter';
import type { Term } from '../../../lambdas/domain/term.ts';
import { rememberTerm } from '../../api/chosen-term.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { CountInput, TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { Page } from '../../design/page.tsx';
import { termPlace } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { newTerm } from '../../words/vi-new-term.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { movedTerm } from './move-term.ts';
import { PutFailure } from './put-failure.tsx';
import { settingsOf } from './term-draft.ts';
import { TermFilePicker } from './term-file.tsx';
import { usePutTerm } from './use-put-term.ts';
import './terms.css';

const w = newTerm.fresh;
const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/;

/** A new term, made from a copy of one that stands or from a file. */
export function NewTermPage() {
  const me = useMe();
  const [search] = useSearchParams();
  const from = search.get('tu') ?? me.terms[0]?.id;
  const answer = useAnswer('term', { params: { term: from ?? '' } }, { enabled: from !== undefined });
  const [read, setRead] = useState<Term>();
  if (!me.keepsTerms) {
    return (
      <Page title={w.title}>
        <Notice tone="off" title={vi.app.notFound} />
      </Page>
    );
  }
  const source = read ?? (answer.data && settingsOf(answer.data));
  return (
    <Page
      title={from ? w.title : w.first.title}
      lead={from ? <p class="soft">{w.lead}</p> : <FirstSteps hasFile={read !== undefined} />}
    >
      {source && (
        <NewTermForm key={`${source.id}/${read !== undefined}`} source={source} isFile={read !== undefined} />
      )}
      <section>
        <TermFilePicker label={w.fromFile} onTerm={setRead} isMain={source === undefined} />
      </section>
    </Page>
  );
}

/** What to do with an installation that has nothing yet. */
function FirstSteps({ hasFile }: { hasFile: boolean }) {
  return (
    <section class="card stack">
      <p>{w.first.lead}</p>
      <ol class="first-steps">
        {w.first.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="soft">{hasFile ? w.first.fileRead : w.first.file}</p>
    </section>
  );
}

function NewTermForm({ source, isFile }: { source: Term; isFile: boolean }) {
  const [, navigate] = useLocation();
  const { put, isSending, error } = usePutTerm();
  const [id, setId] = useState(isFile ? source.id : '');
  const [title, setTitle] = useState(source.title);
  const [years, setYears] = useState<number | undefined>(isFile ? 0 : 5);
  const create = async () => {
    if (isSending || !ID.test(id)) return;
    const made = await put(movedTerm(source, { id, title, years: years ?? 0 }));
    if (!made) return;
    rememberTerm(made.id);
    navigate(termPlace(made.id));
  };
  return (
    <section class="card stack">
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          void create();
        }}
        {...ownValidity}
      >
        <TextInput
          label={w.id}
          hint={w.idHint}
          required
          maxLength={32}
          value={id}
          onValue={setId}
          fault={id !== '' && !ID.test(id) ? w.idFault : undefined}
        />
        <TextInput label={words.general.title} required maxLength={200} value={title} onValue={setTitle} />
        <CountInput label={w.years} hint={w.yearsHint} required value={years} onValue={setYears} />
        {years !== 0 && <p class="small soft">{w.holidays}</p>}
        <PutFailure error={error} />
        <div class="row actions">
          <button type="submit" class="button main-action" disabled={isSending}>
            {isSending ? words.edit.saving : w.create}
          </button>
        </div>
      </form>
    </section>
  );
}
