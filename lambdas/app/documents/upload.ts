/** Where and how the browser posts one file: form fields first, then the file as `file`. */
export type Upload = {
  readonly id: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Most bytes the upload may have. */
  readonly maxBytes: number;
};

/** A file whose bytes were checked. */
export type CheckedUpload = {
  readonly id: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
};
