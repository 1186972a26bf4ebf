import type { Notice } from '../../lambdas/app/notice.ts';
import type { NoticeReader, PlacedNotice } from '../../lambdas/app/queries/readers.ts';

/** Notices in memory. */
export class FakeNotices implements NoticeReader {
  readonly #all: PlacedNotice[] = [];

  add(notices: readonly Notice[]): void {
    for (const notice of notices) {
      const { at, term, union, number } = notice;
      this.#all.push({ notice, place: `${at}#${term}#${union}#${number}` });
    }
  }

  async notices(office: string, limit: number, before = '~'): Promise<PlacedNotice[]> {
    return this.#all
      .filter(({ notice, place }) => notice.office === office && place < before)
      .sort((a, b) => (a.place < b.place ? 1 : -1))
      .slice(0, limit);
  }
}
