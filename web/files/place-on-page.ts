/** A4, upright, in points. */
const SHORT = 595.28;
const LONG = 841.89;
const MARGIN = 14;

/** A page and where a picture lies on it, in points from the lower left corner. */
export type PagePlace = {
  readonly page: readonly [width: number, height: number];
  readonly at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** A page of A4, turned as the picture is, with the picture as large as it fits and in the middle. */
export function placeOnPage(picture: { width: number; height: number }): PagePlace {
  const page = picture.width > picture.height ? ([LONG, SHORT] as const) : ([SHORT, LONG] as const);
  const scale = Math.min((page[0] - 2 * MARGIN) / picture.width, (page[1] - 2 * MARGIN) / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { page, at: { x: (page[0] - width) / 2, y: (page[1] - height) / 2, width, height } };
}
