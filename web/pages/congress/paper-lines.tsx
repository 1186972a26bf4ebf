import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { forEvent } from '../../words/event-kind.ts';
import type { Mark } from '../../words/standing.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { DocumentLink } from './document-link.tsx';
import { notesOf } from './forms/notes-of.ts';
import { newestSubmission, type PaperState } from './paper-states.ts';

const WORDS: Record<PaperState['state'], string> = {
  missing: words.paper.missing,
  earlier: words.paper.earlier,
  present: words.paper.present,
  'on-paper': words.paper.onPaper,
  'by-opinion': words.paper.byOpinion,
  follows: words.paper.follows,
};

const MARKS: Record<PaperState['state'], Mark> = {
  missing: 'empty',
  earlier: 'done',
  present: 'done',
  'on-paper': 'done',
  'by-opinion': 'done',
  follows: 'half',
};

/** What is not there although it may be is no gap. */
function markedState(isExpected: boolean, state: PaperState['state']): { mark: Mark; word: string } {
  if (state === 'missing' && !isExpected) return { mark: 'off', word: words.paper.notFiled };
  return { mark: MARKS[state], word: WORDS[state] };
}

/** The checklist of a packet: each paper, how it stands, and its files. */
export function PaperLines(props: {
  event: string;
  view: CongressView;
  states: readonly PaperState[];
  stages: readonly Stage[];
}) {
  const { view, states, stages } = props;
  const filed = stages.flatMap(stage => newestSubmission(view, stage) ?? []);
  const notes = [...new Set(filed.flatMap(submission => submission.note ?? []))];
  const opinion = filed.find(submission => submission.partyOpinion)?.partyOpinion;
  const source = filed.find(
    submission => submission.source && submission.source !== 'before-software',
  )?.source;
  if (states.length === 0) return <p class="soft">{words.paper.none}</p>;
  return (
    <>
      <ul class="lines">
        {states.map(({ paper, state, documents }) => (
          <li key={paper.code} class="line paper-line">
            <span>
              {forEvent(paper.label, props.event)} <span class="soft small whole">({notesOf(paper)})</span>
            </span>
            <MarkedWord {...markedState(paper.required || filed.length === 0, state)} />
            {documents.length > 0 && (
              <span class="paper-files">
                {documents.map(id => (
                  <DocumentLink key={id} view={view} id={id} />
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {opinion && <p class="small">{words.page.partyOpinion(opinion.number, opinion.on, opinion.body)}</p>}
      {notes.map(note => (
        <p key={note} class="small">
          {words.page.note}: {note}
        </p>
      ))}
      {source && <p class="small soft">{words.page.source(vi.codes.sources[source])}</p>}
    </>
  );
}
