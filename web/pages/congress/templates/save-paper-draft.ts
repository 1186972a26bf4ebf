import { safeFileName } from '../../../../lambdas/domain/document-files.ts';
import type { Paper, PaperTemplate } from '../../../../lambdas/domain/term.ts';
import { saveFile } from '../../../device/save-file.ts';
import { paperDocx } from './paper-docx.ts';
import { type PaperFacts, paperDraft } from './paper-draft.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes the Word draft of `paper` and has the browser save it under the paper's name. Fetched only when asked for. */
export async function savePaperDraft(
  paper: Pick<Paper, 'label'>,
  template: PaperTemplate,
  facts: PaperFacts,
): Promise<void> {
  const blob = await paperDocx(paperDraft(template, facts));
  saveFile(blob, safeFileName(paper.label.replaceAll('/', '-'), WORD));
}
