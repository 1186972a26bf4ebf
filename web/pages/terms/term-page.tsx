import { useState } from 'preact/hooks';
import { Link } from 'wouter';
import type { Term } from '../../../lambdas/domain/term.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { PLACES } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { newTerm } from '../../words/vi-new-term.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { EnrolLevels } from './enrol-levels.tsx';
import { History } from './history.tsx';
import { ReplanStatus } from './replan-status.tsx';
import { SectionCard } from './section-card.tsx';
import { SECTIONS, settingsOf } from './term-draft.ts';
import { TermFile } from './term-file.tsx';
import { TermForm } from './term-form.tsx';
import './terms.css';

/** All settings of a term: everybody reads them, a registrar of the whole tree edits them. */
export function TermPage({ term: id }: { term: string }) {
  const { keepsTerms } = useMe();
  const answer = useAnswer('term', { params: { term: id } });
  const [uploaded, setUploaded] = useState<Term>();
  const { data: term } = answer;
  if (!term) {
    return (
      <Page title={words.title}>
        {answer.isError ? (
          <Failure error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <p class="loading">{vi.app.loading}</p>
        )}
      </Page>
    );
  }
  const unsure = unconfirmed(term);
  return (
    <Page title={words.title} lead={<Lead id={id} title={term.title} mayEdit={keepsTerms} />}>
      {unsure > 0 && <Notice tone="back" title={words.unconfirmedCount(unsure)} />}
      {term.replanJob && <ReplanStatus job={term.replanJob} />}
      {uploaded && (
        <TermForm
          id="file"
          title={words.edit.editing(newTerm.file.section)}
          term={term}
          keys={Object.keys(uploaded) as (keyof Term)[]}
          initial={replacing(settingsOf(term), uploaded)}
          onClose={() => setUploaded(undefined)}
        />
      )}
      {SECTIONS.map(section => (
        <SectionCard key={section} id={section} term={term} mayEdit={keepsTerms} />
      ))}
      {keepsTerms && term.levels.some(({ level }) => level !== 'grassroots') && <EnrolLevels term={id} />}
      <History term={term} />
      {keepsTerms && <TermFile term={term} onTerm={setUploaded} />}
      {keepsTerms && (
        <p>
          <Link class="button" href={`${PLACES.newTerm}?tu=${encodeURIComponent(id)}`}>
            {newTerm.fresh.from}
          </Link>
        </p>
      )}
    </Page>
  );
}

function Lead({ id, title, mayEdit }: { id: string; title: string; mayEdit: boolean }) {
  return (
    <div class="soft">
      <p>{title}</p>
      <p class="small">{words.code(id)}</p>
      {!mayEdit && <p class="small">{words.readOnly}</p>}
    </div>
  );
}

function unconfirmed({ gate, postponeWithin, bundleBelow, committeeFrom, youngBelow, days }: Term): number {
  const limits = postponeWithin ? [gate, postponeWithin] : [gate];
  const settings = [...limits, bundleBelow, committeeFrom, youngBelow, ...Object.values(days)];
  return settings.filter(({ confirmed }) => !confirmed).length;
}

/** The draft that puts `term` in the place of `standing`: what it leaves out is taken away. */
function replacing(standing: Term, term: Term) {
  const gone = Object.keys(standing).filter(key => !(key in term));
  return { ...Object.fromEntries(gone.map(key => [key, undefined])), ...term };
}
