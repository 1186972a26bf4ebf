import { useState } from 'preact/hooks';
import type { TermView } from '../../../../lambdas/api/contracts.ts';
import type { Paper } from '../../../../lambdas/domain/term.ts';
import { Tick } from '../../../design/inputs.tsx';
import { Notice } from '../../../design/notice.tsx';
import { filingWords } from '../../../words/vi-filing.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { filesOf } from '../packet.ts';
import type { PaperFacts } from '../templates/paper-draft.ts';
import { TemplateButton } from '../templates/template-button.tsx';
import type { PacketHook } from '../use-packet.ts';
import { FileLine } from './file-line.tsx';
import { notesOf } from './notes-of.ts';
import { PickFiles } from './pick-files.tsx';

type Props = {
  hook: PacketHook;
  papers: readonly Paper[];
  isOnBehalf: boolean;
  /** Codes of papers that were asked for again. */
  flagged: ReadonlySet<string>;
  /** The term with the outlines of its papers, and what is known to fill them. */
  term: Pick<TermView, 'papers'>;
  facts: () => PaperFacts;
};

/** The papers of a form, those that are still missing first, each with its files. */
export function PacketFields(props: Props) {
  const { packet } = props.hook;
  const hasFile = (paper: Paper) =>
    filesOf(packet, paper.code).some(file => file.state !== 'failed') && !props.flagged.has(paper.code);
  // Papers keep the place they had when the form opened: none jumps away under a finger.
  const [there] = useState(() => new Set(props.papers.filter(hasFile).map(({ code }) => code)));
  const missingFirst = props.papers.toSorted((a, b) => Number(there.has(a.code)) - Number(there.has(b.code)));
  return (
    <div class="stack">
      <p class="soft">
        {formWords.packet.lead} <strong>{formWords.packet.secret}</strong>
      </p>
      <p class="soft small">{filingWords.limits}</p>
      <div role="status">
        {packet.files.some(file => file.state === 'stalled') && (
          <Notice tone="back" title={filingWords.toldStalled} />
        )}
      </div>
      <ol class="papers">
        {missingFirst.map(paper => (
          <li key={paper.code} class={hasFile(paper) ? 'paper paper-present' : 'paper'}>
            <PaperFields {...props} paper={paper} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function PaperFields(props: Props & { paper: Paper }) {
  const { hook, paper } = props;
  const template = props.term.papers.find(({ code }) => code === paper.code)?.template;
  const { packet } = hook;
  const own = filesOf(packet, paper.code);
  const others = packet.files.filter(file => !own.includes(file) && file.state !== 'failed');
  return (
    <>
      <p class="paper-name">
        <strong>{paper.label}</strong> <span class="soft small">({notesOf(paper)})</span>
        {props.flagged.has(paper.code) && <span class="tag tag-back">{formWords.packet.flagged}</span>}
      </p>
      {own.length > 0 && (
        <ul class="files">
          {own.map(file => (
            <FileLine
              key={file.key}
              file={file}
              paper={paper.label}
              onRemove={() => hook.detach(paper.code, file.key)}
              onRetry={() => hook.retry(file.key)}
            />
          ))}
        </ul>
      )}
      <div class="row">
        <PickFiles
          paper={paper.label}
          onPick={files => hook.add({ ...paper, isRestricted: paper.restricted === true }, files)}
        />
        {template && <TemplateButton paper={paper} template={template} facts={props.facts} />}
        {others.length > 0 && (
          <select
            class="reuse"
            aria-label={formWords.packet.reuseFor(paper.label)}
            value=""
            onChange={event => {
              if (event.currentTarget.value) hook.attach(paper.code, event.currentTarget.value);
              event.currentTarget.value = '';
            }}
          >
            <option value="">{formWords.packet.reuse}</option>
            {others.map(file => (
              <option key={file.key} value={file.key}>
                {file.name}
              </option>
            ))}
          </select>
        )}
        {props.isOnBehalf && (
          <Tick
            label={formWords.packet.onPaper}
            value={packet.onPaper.includes(paper.code)}
            onValue={onPaper => hook.setOnPaper(paper.code, onPaper)}
          />
        )}
      </div>
    </>
  );
}
