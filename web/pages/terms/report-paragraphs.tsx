import type { Term } from '../../../lambdas/domain/term.ts';
import { SelectInput, TextArea, TextInput } from '../../design/inputs.tsx';
import { reportTemplate as words } from '../../words/vi-report-template.ts';
import { moved, replaced } from './report-draft.ts';
import type { FieldsProps } from './section.ts';

type Paragraph = Term['report']['paragraphs'][number];
type Piece = Paragraph['pieces'][number];
type FaultOf = FieldsProps['faultOf'];

const FRESH: Piece = { text: '' };

/** The sections of the report: their headings and sentences, in the order in which they are printed. */
export function ReportParagraphs(props: {
  paragraphs: readonly Paragraph[];
  onParagraphs: (paragraphs: Paragraph[]) => void;
  faultOf: FaultOf;
}) {
  const { paragraphs, onParagraphs, faultOf } = props;
  return (
    <>
      <p class="small soft">{words.sentences}</p>
      {paragraphs.map((paragraph, index) => (
        <ParagraphFields
          key={index}
          paragraph={paragraph}
          name={words.section(index + 1)}
          onParagraph={next => onParagraphs(replaced(paragraphs, index, next))}
          onUp={index > 0 ? () => onParagraphs(moved(paragraphs, index, -1)) : undefined}
          faultOf={field => faultOf(`report.paragraphs.${index}.${field}`)}
        />
      ))}
      {faultOf('report.paragraphs') && <p class="fault">{faultOf('report.paragraphs')}</p>}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => onParagraphs([...paragraphs, { pieces: [FRESH] }])}
        >
          {words.addSection}
        </button>
      </div>
    </>
  );
}

function ParagraphFields(props: {
  paragraph: Paragraph;
  name: string;
  /** Nothing takes it away. */
  onParagraph: (paragraph?: Paragraph) => void;
  onUp: (() => void) | undefined;
  faultOf: FaultOf;
}) {
  const { paragraph, name, onParagraph, faultOf } = props;
  const { pieces } = paragraph;
  const set = (next: Piece[]) => onParagraph({ ...paragraph, pieces: next });
  return (
    <fieldset class="stack">
      <legend>{name}</legend>
      <TextInput
        label={words.heading}
        hint={words.headingHint}
        maxLength={200}
        value={paragraph.heading ?? ''}
        onValue={heading => onParagraph({ ...paragraph, heading })}
        fault={faultOf('heading')}
      />
      {pieces.map((piece, index) => (
        <PieceFields
          key={index}
          piece={piece}
          name={words.sentence(index + 1)}
          onPiece={next => set(replaced(pieces, index, next))}
          onUp={index > 0 ? () => set(moved(pieces, index, -1)) : undefined}
          fault={faultOf(`pieces.${index}.text`)}
        />
      ))}
      {faultOf('pieces') && <p class="fault">{faultOf('pieces')}</p>}
      <div class="row">
        <button type="button" class="button" onClick={() => set([...pieces, FRESH])}>
          {words.addSentence}
        </button>
        <Buttons name={name} onUp={props.onUp} onRemove={() => onParagraph()} />
      </div>
    </fieldset>
  );
}

function PieceFields(props: {
  piece: Piece;
  name: string;
  onPiece: (piece?: Piece) => void;
  onUp: (() => void) | undefined;
  fault: string | undefined;
}) {
  const { piece, name, onPiece } = props;
  return (
    <div class="stack report-piece">
      <TextArea
        label={name}
        required
        maxLength={1000}
        value={piece.text}
        onValue={text => onPiece({ ...piece, text })}
        fault={props.fault}
      />
      <SelectInput
        label={words.when}
        words={words.conditions}
        value={piece.when ?? 'always'}
        onValue={when => onPiece({ text: piece.text, ...(when !== 'always' && { when }) })}
      />
      <div class="row">
        <Buttons name={name.toLowerCase()} onUp={props.onUp} onRemove={() => onPiece()} />
      </div>
    </div>
  );
}

function Buttons(props: { name: string; onUp: (() => void) | undefined; onRemove: () => void }) {
  const what = props.name.toLowerCase();
  return (
    <>
      {props.onUp && (
        <button type="button" class="button" onClick={props.onUp}>
          {words.up(what)}
        </button>
      )}
      <button type="button" class="button" onClick={props.onRemove}>
        {words.remove(what)}
      </button>
    </>
  );
}
