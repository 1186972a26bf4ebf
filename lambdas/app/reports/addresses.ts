import { CHANGES } from '../../domain/report-template.ts';
import type { FigureSource } from './report-model.ts';

/** The addresses of the pages of the site at `site` that list what the numbers of a report count. */
export function addressesAt(site: string, term: string): (figure: FigureSource) => string | undefined {
  return ({ shown, parent, level, asOf, knownAt }) => {
    if (!parent) return undefined;
    const under = `${site}/nhiem-ky/${encodeURIComponent(term)}`;
    if (shown === CHANGES) {
      return `${under}/bien-dong?${new URLSearchParams({ 'tinh-den': asOf, 'cap-nhat': knownAt })}`;
    }
    const search = new URLSearchParams({
      xem: shown,
      'tinh-den': asOf,
      'cap-nhat': knownAt,
      ...(level && { cap: level }),
    });
    return `${under}/cong-doan/${encodeURIComponent(parent)}/danh-sach?${search}`;
  };
}
