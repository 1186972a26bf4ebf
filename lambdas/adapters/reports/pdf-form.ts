import type { Column, Content } from 'pdfmake/interfaces.js';
import type { Annex, ReportDocument } from '../../app/reports/report-model.ts';
import { FORM_WORDS, numberLine, placeAndDay, recipientLines } from '../../app/reports/words/form.ts';
import { MOTTO_WIDTH, points, textWidth } from './form-measures.ts';

/** Who issues the document at the left, the nation at the right, and below them the number and the day. */
export function pdfHead({ head, layout }: ReportDocument): Content {
  const { sizes, headRight } = layout;
  const width = textWidth(layout);
  const right = width * headRight;
  const left = width - right;
  const head_ = { fontSize: sizes.head, alignment: 'center' } as const;
  const line = { fontSize: sizes.line, alignment: 'center' } as const;
  return sideBySide([
    {
      width: points(left),
      stack: [
        ...(head.upperBody ? [{ text: head.upperBody, ...head_ }] : []),
        { text: head.body, bold: true, ...head_ },
        shortLine(left, left * 0.4),
        { text: numberLine(head), ...line },
      ],
    },
    {
      width: points(right),
      stack: [
        { text: FORM_WORDS.nation, bold: true, ...head_ },
        { text: FORM_WORDS.motto, bold: true, ...line },
        shortLine(right, MOTTO_WIDTH * sizes.line),
        { text: placeAndDay(head.place, head.day), italics: true, ...line },
      ],
    },
  ]);
}

/** The kind of document and what it is about, with the line under them. */
export function pdfTitle({ title, subject, layout }: ReportDocument): Content {
  const width = textWidth(layout);
  const bold = { bold: true, alignment: 'center' } as const;
  return {
    stack: [{ text: title, ...bold }, { text: subject, ...bold }, shortLine(width, width * 0.3)],
    margin: [0, 12, 0, 6],
  };
}

/** Who receives the document at the left, who signs it at the right. */
export function pdfFoot({ recipients, signature, layout }: ReportDocument): Content {
  const { sizes } = layout;
  const half = points(textWidth(layout) / 2);
  const bold = { bold: true, alignment: 'center' } as const;
  const heading = { fontSize: sizes.recipientsHeading, bold: true, italics: true };
  return {
    margin: [0, 12, 0, 0],
    stack: [
      sideBySide([
        {
          width: half,
          stack:
            recipients.length > 0
              ? [
                  { text: FORM_WORDS.recipients, ...heading },
                  ...recipientLines(recipients).map(text => ({ text, fontSize: sizes.recipients })),
                ]
              : [],
        },
        {
          width: half,
          stack: [
            ...signature.lines.map(text => ({ text, ...bold })),
            { text: signature.name ?? '', margin: [0, 4 * sizes.text * 1.15, 0, 0], ...bold },
          ],
        },
      ]),
    ],
  };
}

/** What stands over an annex. */
export function pdfAnnexHead({ label, title, note }: Annex): Content {
  const bold = { bold: true, alignment: 'center' } as const;
  return {
    stack: [
      { text: label, ...bold },
      { text: title, ...bold },
      ...(note ? [{ text: note, italics: true, alignment: 'center' as const }] : []),
    ],
    margin: [0, 0, 0, 6],
  };
}

/** A line of `length` in the middle of `width`, in millimetres. */
function shortLine(width: number, length: number): Content {
  const from = points((width - length) / 2);
  const to = from + points(length);
  return {
    canvas: [{ type: 'line', x1: from, x2: to, y1: 0, y2: 0, lineWidth: 0.75 }],
    margin: [0, 4, 0, 6],
  };
}

function sideBySide(columns: Column[]): Content {
  return { columns, columnGap: 0 };
}
