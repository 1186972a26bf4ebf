/** What a calendar that is read by a secret link holds. */
export const FEED_EXTENTS = ['all', 'mine'] as const;

/** Everything that its owner may see, or what they attend only. */
export type FeedExtent = (typeof FEED_EXTENTS)[number];

/** The one link of a person: the secret itself is kept by nobody but them. */
export type Feed = {
  readonly sub: string;
  /** SHA-256 (hex) of the secret; none once the link was taken back. */
  readonly hash?: string;
  readonly extent: FeedExtent;
  readonly term: string;
  /** Instant of making or taking back, ISO 8601 UTC. */
  readonly at: string;
};

/** Keeps one link a person. */
export type FeedStore = {
  feed(sub: string): Promise<Feed | undefined>;
  /** Puts it in the place of the one before. */
  putFeed(feed: Feed): Promise<void>;
};
