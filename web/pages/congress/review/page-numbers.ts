/** Most pages that are laid out one below the other. */
const MOST_PAGES = 2000;

/**
 * The numbers of `count` pages; undefined where they are more than can be laid out. A PDF of a few hundred bytes can
 * say, and show, that it has millions.
 */
export function pageNumbers(count: number): number[] | undefined {
  return count <= MOST_PAGES ? Array.from({ length: count }, (_, index) => index + 1) : undefined;
}
