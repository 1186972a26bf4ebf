import type { CongressView, TermView } from '../../../../lambdas/api/contracts.ts';
import { forEvent } from '../../../words/event-kind.ts';
import { congress as page } from '../../../words/vi-congress.ts';
import { review as words } from '../../../words/vi-review.ts';
import { DocumentLink } from '../document-link.tsx';
import { type Changes as Changed, changesSince, type PaperChange } from './changes-since.ts';
import { factWords } from './fact-words.ts';
import './review.css';

/** What the version under judgement changed against the one judged before: the first thing its judge looks at. */
export function Changes({ view, term, event }: { view: CongressView; term: TermView; event: string }) {
  const changes = changesSince(view);
  if (!changes) return null;
  const { judged, papers, facts } = changes;
  const changed = papers.filter(({ kind }) => kind !== 'unchanged');
  const unchanged = papers.filter(({ kind }) => kind === 'unchanged');
  return (
    <section class="card stack changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{words.changes.title}</h2>
      <p class="soft small">
        {words.changes.against[judged.act](view.round)} ·{' '}
        {page.page.at(judged.at, judged.by || page.page.system)}
      </p>
      {!changes.isKnownBefore && <p>{words.changes.unknownBefore}</p>}
      <Answers changes={changes} view={view} term={term} event={event} />
      <h3>{words.changes.papers}</h3>
      {changed.length === 0 && <p>{words.changes.noPaper}</p>}
      <PaperList papers={changed} view={view} event={event} />
      {unchanged.length > 0 && (
        <details class="foldable">
          <summary>{words.changes.unchanged(unchanged.length)}</summary>
          <PaperList papers={unchanged} view={view} event={event} />
        </details>
      )}
      {facts.length > 0 && (
        <>
          <h3>{words.changes.facts}</h3>
          <ul class="bullets">
            {facts.map(factWords(event, term.youngBelow.value)).map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Shown = { view: CongressView; event: string };

/** The reasons of the last return, each with what the union did about it. */
function Answers({ changes, view, term, event }: Shown & { changes: Changed; term: TermView }) {
  if (changes.reasons.length === 0) return null;
  const label = (code: string) => term.returnReasons.find(reason => reason.code === code)?.label ?? code;
  return (
    <>
      <h3>{words.changes.reasons}</h3>
      <ul class="lines">
        {changes.reasons.map(({ reason, answer }, index) => (
          <li key={index} class="line">
            <span>
              <strong>{label(reason.code)}</strong>
              {reason.note && <>: {reason.note}</>}
            </span>
            <span class={answer?.kind === 'unchanged' ? 'late-text small' : 'soft small'}>
              {answer
                ? words.changes.answers[answer.kind](forEvent(answer.paper.label, event))
                : words.changes.noFile}
            </span>
            {reason.document && <Files title={words.changes.earlier} ids={[reason.document]} view={view} />}
            {answer && answer.kind !== 'unchanged' && (
              <Files title={words.changes.now} ids={answer.documents} view={view} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function PaperList({ papers, view, event }: Shown & { papers: readonly PaperChange[] }) {
  if (papers.length === 0) return null;
  return (
    <ul class="lines">
      {papers.map(({ paper, kind, documents, before }) => (
        <li key={paper.code} class="line">
          <span class="row spread">
            <span>{forEvent(paper.label, event)}</span>
            <span class={`tag change-${kind}`}>{words.changes.kinds[kind]}</span>
          </span>
          <Files ids={documents} view={view} {...(kind === 'replaced' && { title: words.changes.now })} />
          {kind !== 'unchanged' && <Files title={words.changes.earlier} ids={before} view={view} />}
        </li>
      ))}
    </ul>
  );
}

function Files({ title, ids, view }: { title?: string; ids: readonly string[]; view: CongressView }) {
  if (ids.length === 0) return null;
  return (
    <span class="row">
      {title && <span class="soft small">{title}</span>}
      {ids.map(id => (
        <DocumentLink key={id} view={view} id={id} />
      ))}
    </span>
  );
}
