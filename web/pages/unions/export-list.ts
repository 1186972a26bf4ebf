import writeExcelFile from 'write-excel-file/universal';
import { fold } from '../../../lambdas/domain/fold.ts';
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

/** Hands the list to the browser as a file to keep. */
export async function exportList(exported: ListExport): Promise<void> {
  const url = URL.createObjectURL(await listWorkbook(exported));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fold(exported.title).replace(/[^a-z0-9]+/g, '-')}.xlsx`;
  link.click();
  // The download has its own hold on the bytes once it began.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
