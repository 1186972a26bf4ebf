/** A file of a congress. Immutable once checked: the object version and hash are those of the checked bytes. */
export type StoredDocument = {
  readonly id: string;
  readonly term: string;
  readonly union: string;
  /** Key in the bucket. */
  readonly key: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly by: string;
  readonly at: string;
  readonly isRestricted: boolean;
  readonly checked?: { readonly versionId: string; readonly sha256: string; readonly contentType: string };
};

/** Where documents are described. */
export type DocumentStore = {
  put(document: StoredDocument): Promise<void>;
  get(term: string, union: string, id: string): Promise<StoredDocument | undefined>;
  list(term: string, union: string): Promise<StoredDocument[]>;
};
