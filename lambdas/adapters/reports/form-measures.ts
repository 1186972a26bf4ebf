import type { ReportLayout } from '../../domain/report-layout.ts';

/** A4, in millimetres. */
export const A4 = { width: 210, height: 297 } as const;

/** Millimetres between the margins of a page. */
export function textWidth({ margins }: ReportLayout, isLandscape = false): number {
  return (isLandscape ? A4.height : A4.width) - margins.left - margins.right;
}

/** Width of the motto in bold Times, in millimetres for each point of its size: the line below is as long. */
export const MOTTO_WIDTH = 4.32;

/** How far below the edge of the page its number stands, in millimetres. */
export const NUMBER_FROM_EDGE = 10;

/** Millimetres in points. */
export const points = (millimetres: number) => (millimetres * 72) / 25.4;
