import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentRenderer, ReportDocument } from '../../app/reports/report-model.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxAnnexHead, docxFoot, docxHead, docxTitle } from './docx-form.ts';
import { halfPoints, stylesOf, twips } from './docx-look.ts';
import { A4, NUMBER_FROM_EDGE, textWidth } from './form-measures.ts';

/** `document` as a Word file that can be edited: real headings, real tables, numbers that open their lists. */
export const reportDocx: DocumentRenderer = async document => {
  const { layout, title, subject, head, annexes, addressOf } = document;
  const file = new Document({
    title: `${title} ${subject}`,
    creator: head.body.replaceAll('\n', ' '),
    styles: stylesOf(layout),
    sections: [
      {
        ...pages(document, false),
        children: [
          docxHead(document),
          ...docxTitle(document),
          ...docxBlocks(document.blocks, textWidth(layout), addressOf, true),
          new Paragraph({ keepNext: true }),
          docxFoot(document),
        ],
      },
      ...annexes.map(annex => ({
        ...pages(document, annex.isLandscape ?? false),
        children: [
          ...docxAnnexHead(annex),
          ...docxBlocks(annex.blocks, textWidth(layout, annex.isLandscape), addressOf),
        ],
      })),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};

/** A4 with a number at the top of each page but the first; each annex counts its own pages. */
function pages({ layout }: ReportDocument, isLandscape: boolean): Omit<ISectionOptions, 'children'> {
  const { top, bottom, left, right } = layout.margins;
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(layout.sizes.line) });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(A4.width),
          height: twips(A4.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(NUMBER_FROM_EDGE),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
      }),
      first: new Header({ children: [new Paragraph({})] }),
    },
  };
}
