import type { Paper } from '../../../lambdas/domain/term.ts';
import { CountInput, TextInput, Tick } from '../../design/inputs.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import { RemoveButton } from './calendar-section.tsx';

const w = words.papers;

/** One paper of the checklist in a form; what the form does not know of it stays as it is. */
export function PaperFields(props: {
  paper: Paper;
  onPaper: (paper: Paper) => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  faultOf: (field: string) => string | undefined;
}) {
  const { paper, onPaper, faultOf } = props;
  const { from, below } = paper.members ?? {};
  const mark = (name: 'partyCell' | 'restricted' | 'mayFollow') => (
    <Tick
      label={w[name]}
      value={paper[name] ?? false}
      onValue={isSet => {
        const { [name]: _, ...rest } = paper;
        onPaper(isSet ? { ...rest, [name]: true } : rest);
      }}
    />
  );
  const size = (members: { from?: number | undefined; below?: number | undefined }) => {
    const { members: _, ...rest } = paper;
    const kept = {
      ...(members.from !== undefined && { from: members.from }),
      ...(members.below !== undefined && { below: members.below }),
    };
    onPaper(Object.keys(kept).length > 0 ? { ...rest, members: kept } : rest);
  };
  const isFresh = paper.code === '';
  return (
    <details class="foldable paper-fields" open={isFresh}>
      <summary>
        <span>
          {paper.label || w.fresh} <span class="small soft">{words.askedFor(paper)}</span>
        </span>
      </summary>
      <div class="stack">
        <TextInput
          label={w.label}
          required
          maxLength={200}
          value={paper.label}
          onValue={label => onPaper({ ...paper, label })}
          fault={faultOf('label') ?? faultOf('code')}
        />
        <div class="grid-2">
          <CountInput
            label={w.from}
            hint={w.sizeHint}
            value={from}
            onValue={value => size({ below, from: value })}
            fault={faultOf('members')}
          />
          <CountInput
            label={w.below}
            hint={w.sizeHint}
            value={below}
            onValue={value => size({ from, below: value })}
          />
        </div>
        <div>
          <Tick
            label={w.required}
            value={paper.required}
            onValue={required => onPaper({ ...paper, required })}
          />
          {mark('partyCell')}
          {mark('restricted')}
          {mark('mayFollow')}
        </div>
        <div class="row">
          <MoveButton word={w.up(paper.label)} path="M8 13V3M3.5 7.5 8 3l4.5 4.5" onMove={props.onUp} />
          <MoveButton word={w.down(paper.label)} path="M8 3v10m-4.5-4.5L8 13l4.5-4.5" onMove={props.onDown} />
          <RemoveButton what={paper.label || w.fresh} onRemove={props.onRemove} />
        </div>
      </div>
    </details>
  );
}

function MoveButton(props: { word: string; path: string; onMove: (() => void) | undefined }) {
  return (
    <button
      type="button"
      class="button remove"
      aria-label={props.word}
      disabled={!props.onMove}
      onClick={() => props.onMove?.()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={props.path} fill="none" stroke="currentColor" stroke-width="1.8" />
      </svg>
    </button>
  );
}
