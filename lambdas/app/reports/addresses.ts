import type { FigureSource } from './report-model.ts';

/** The addresses of the pages of the site at `site` that list what the numbers of a report count. */
export function addressesAt(site: string, term: string): (figure: FigureSource) => string | undefined {
  return ({ shown, parent, asOf, knownAt }) => {
    if (!parent) return undefined;
    const search = new URLSearchParams({ xem: shown, 'tinh-den': asOf, 'cap-nhat': knownAt });
    return `${site}/nhiem-ky/${encodeURIComponent(term)}/cong-doan/${encodeURIComponent(parent)}/danh-sach?${search}`;
  };
}
