/** Most unions that one request rules on. */
export const MOST_AT_ONCE = 500;
