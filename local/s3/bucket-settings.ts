/** One CORS rule of a bucket; an origin and a header may hold one `*`. */
export type CorsRule = {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  /** Seconds a browser may remember a preflight. */
  readonly maxAge?: number;
};

/** A bucket, as the template describes it. */
export type BucketSettings = {
  readonly name: string;
  readonly cors: readonly CorsRule[];
  /** Whether older versions stay readable, and a deletion only marks. */
  readonly versioned: boolean;
};

/** The one key pair that signs for the embedded bucket. */
export type AccessKey = { readonly accessKeyId: string; readonly secretAccessKey: string };
