import { STAGES, type Stage } from '../../../lambdas/domain/stages.ts';
import type { Paper, Term } from '../../../lambdas/domain/term.ts';
import { Notice } from '../../design/notice.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { PaperFields } from './paper-fields.tsx';
import type { FieldsProps, Section } from './section.ts';

const w = words.papers;

/** The checklist of every stage. */
export const papersSection: Section = {
  read: term => <Checklists term={term} />,
  fields: props => <AllPapers {...props} />,
};

function Checklists({ term }: { term: Term }) {
  const isNarrow = useIsNarrow();
  return (
    <>
      {STAGES.map(stage => {
        const papers = papersOf(term, stage).map(({ paper }) => paper);
        return isNarrow ? (
          <PaperLines key={stage} stage={stage} papers={papers} />
        ) : (
          <PaperTable key={stage} stage={stage} papers={papers} />
        );
      })}
    </>
  );
}

function PaperTable({ stage, papers }: { stage: Stage; papers: readonly Paper[] }) {
  return (
    <div class="table-scroll">
      <table class="papers">
        <caption>{words.stages[stage]}</caption>
        <thead>
          <tr>
            <th scope="col">{w.columns.label}</th>
            <th scope="col">{w.columns.asked}</th>
            <th scope="col">{w.columns.how}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(paper => (
            <tr key={paper.code}>
              <th scope="row">{paper.label}</th>
              <td>{words.askedFor(paper)}</td>
              <td>
                <Marks paper={paper} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaperLines({ stage, papers }: { stage: Stage; papers: readonly Paper[] }) {
  return (
    <section aria-labelledby={`papers-${stage}`}>
      <h3 id={`papers-${stage}`}>{words.stages[stage]}</h3>
      <ul class="lines">
        {papers.map(paper => (
          <li key={paper.code} class="line">
            <span>{paper.label}</span>
            <span class="small soft">{words.askedFor(paper)}</span>
            <Marks paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function papersOf({ papers }: Term, stage: Stage) {
  return papers.map((paper, index) => ({ paper, index })).filter(({ paper }) => paper.stage === stage);
}

function Marks({ paper }: { paper: Paper }) {
  return (
    <span class="row marks">
      <span class="tag">{paper.required ? w.required : w.optional}</span>
      {paper.restricted && <span class="tag">{w.restrictedShort}</span>}
      {paper.mayFollow && <span class="tag">{w.mayFollowShort}</span>}
      {paper.template && <span class="tag">{w.template}</span>}
    </span>
  );
}

function AllPapers({ term, onChange, faultOf }: FieldsProps) {
  const { papers } = term;
  const set = (next: Paper[]) => onChange({ papers: next });
  const swap = (a: number, b: number) =>
    set(papers.map((paper, at) => (at === a ? papers[b] : at === b ? papers[a] : paper) ?? paper));
  return (
    <>
      <Notice tone="off">
        <p>{w.removed}</p>
      </Notice>
      {STAGES.map(stage => {
        const own = papersOf(term, stage);
        return (
          <fieldset key={stage} class="stack">
            <legend>{words.stages[stage]}</legend>
            {own.map(({ paper, index }, nth) => (
              <PaperFields
                key={index}
                paper={paper}
                onPaper={next => set(papers.map((it, at) => (at === index ? next : it)))}
                onRemove={() => set(papers.filter((_, at) => at !== index))}
                onUp={nth > 0 ? () => swap(index, own[nth - 1]?.index ?? index) : undefined}
                onDown={nth < own.length - 1 ? () => swap(index, own[nth + 1]?.index ?? index) : undefined}
                faultOf={field => faultOf(`papers.${index}.${field}`)}
              />
            ))}
            <div>
              <button
                type="button"
                class="button"
                onClick={() => set([...papers, { code: '', label: '', stage, required: true }])}
              >
                {w.add(words.stages[stage])}
              </button>
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
