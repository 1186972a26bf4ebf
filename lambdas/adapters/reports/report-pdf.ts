import pdfmake from 'pdfmake';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Annex, DocumentRenderer, ReportDocument } from '../../app/reports/report-model.ts';
import { NUMBER_FROM_EDGE, points, textWidth } from './form-measures.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { PDF_FONTS } from './pdf-fonts.ts';
import './pdf-justify.ts';
import { pdfAnnexHead, pdfFoot, pdfHead, pdfTitle } from './pdf-form.ts';

const FILES: readonly string[] = Object.values(PDF_FONTS.Tinos);

pdfmake.setFonts(structuredClone(PDF_FONTS));
// What a report says never opens a file or an address.
pdfmake.setLocalAccessPolicy(path => FILES.includes(path));
pdfmake.setUrlAccessPolicy(() => false);

/** `document` as a PDF that is laid out as its Word file is, with its letters inside. */
export const reportPdf: DocumentRenderer = async document => {
  const { layout, title, subject, head, annexes } = document;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: marginsOf(document),
    language: 'vi-VN',
    displayTitle: true,
    version: '1.7',
    info: { title: `${title} ${subject}`, author: head.body.replaceAll('\n', ' ') },
    defaultStyle: { font: 'Tinos', fontSize: layout.sizes.text },
    header: numbers(document),
    content: [
      pdfHead(document),
      pdfTitle(document),
      ...signed(document),
      ...annexes.map(annex => annexOf(annex, document)),
    ],
    // A heading at the foot of a page goes with its text.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0,
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
};

/** The content with its foot. A signature does not stand on a page without text: the last paragraph goes with it. */
function signed(document: ReportDocument): Content[] {
  const { blocks, layout } = document;
  const content = pdfBlocks(blocks, textWidth(layout), document);
  const isText = blocks.at(-1)?.kind === 'paragraph';
  const last = isText ? content.splice(-1) : [];
  return [...content, { stack: [...last, pdfFoot(document)], unbreakable: true }];
}

function annexOf(annex: Annex, document: ReportDocument): Content {
  const width = textWidth(document.layout, annex.isLandscape);
  return {
    section: [pdfAnnexHead(annex), ...pdfBlocks(annex.blocks, width, document)],
    pageSize: 'A4',
    pageOrientation: annex.isLandscape ? 'landscape' : 'portrait',
    pageMargins: marginsOf(document),
    header: numbers(document),
  };
}

function marginsOf({ layout }: ReportDocument): [number, number, number, number] {
  const { left, top, right, bottom } = layout.margins;
  return [points(left), points(top), points(right), points(bottom)];
}

/** The number at the top of each page but the first; each annex counts its own pages. */
function numbers({ layout }: ReportDocument): DynamicContent {
  let first: number | undefined;
  return page => {
    first ??= page;
    if (page === first) return undefined;
    return {
      text: String(page - first + 1),
      alignment: 'center',
      fontSize: layout.sizes.line,
      margin: [0, points(NUMBER_FROM_EDGE), 0, 0],
    };
  };
}
