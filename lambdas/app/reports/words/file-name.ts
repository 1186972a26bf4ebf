import type { Day } from '../../../domain/days.ts';
import { officeDay } from './office-numbers.ts';

/** What a report is kept as on the reader's machine. */
export function fileNameOf({ asOf }: { readonly asOf: Day }): string {
  return `Tiến độ đại hội công đoàn đến ${officeDay(asOf).replaceAll('/', '-')}`;
}
