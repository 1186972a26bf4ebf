import type { Feed, FeedStore } from '../app/calendar/feed-store.ts';
import { feedKey } from './keys.ts';
import type { Table } from './table.ts';

/** Links to calendars in DynamoDB, one item a person. */
export class DynamoFeeds implements FeedStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async feed(sub: string): Promise<Feed | undefined> {
    return (await this.#table.get(feedKey(sub)))?.feed as Feed | undefined;
  }

  async putFeed(feed: Feed): Promise<void> {
    await this.#table.put({ ...feedKey(feed.sub), feed });
  }
}
