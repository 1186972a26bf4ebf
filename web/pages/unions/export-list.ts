import writeExcelFile from 'write-excel-file/universal';
import { fold } from '../../../lambdas/domain/fold.ts';
import { saveFile } from '../../device/save-file.ts';
import { lists } from '../../words/vi-lists.ts';
import { type ListExport, listSheet, sheetColumns } from './list-sheet.ts';

/** The list as a workbook. */
export function listWorkbook(exported: ListExport): Promise<Blob> {
  const rows = listSheet(exported);
  const columns = sheetColumns(exported.columns);
  const stickyRowsCount = rows.length - exported.lines.length;
  return writeExcelFile(rows, {
    columns,
    stickyRowsCount,
    sheet: lists.sheet,
    orientation: 'landscape',
  }).toBlob();
}

/** Has the browser save the list as a workbook called after it. */
export async function exportList(exported: ListExport): Promise<void> {
  saveFile(await listWorkbook(exported), `${fold(exported.title).replace(/[^a-z0-9]+/g, '-')}.xlsx`);
}
