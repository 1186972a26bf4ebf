/** The English of a dictionary: the same keys, all of them, with words for words and functions for functions. */
export type English<T> = T extends (...values: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]: English<T[K]> }
    : T extends string
      ? string
      : T;
