/** That somebody was given a link to a restricted paper. */
export type Opening = {
  readonly term: string;
  readonly union: string;
  /** Identifier of the document. */
  readonly document: string;
  /** The `sub` of whoever opened it. */
  readonly by: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
};

/** Who opened restricted papers. One person's repeat while a link is good is the same opening. */
export type OpeningLog = {
  record(opening: Opening): Promise<void>;
  /** The openings of one congress, the newest first. */
  openings(term: string, union: string, limit: number): Promise<Opening[]>;
};
