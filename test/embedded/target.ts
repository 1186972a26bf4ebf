/**
 * Address of the installation that the tests go to instead of an embedded run, if `SITE_URL` names one. (Not
 * `BASE_URL`: Vitest sets that to a path of its own.)
 */
export const SITE_URL: string | undefined = process.env.SITE_URL?.replace(/\/$/, '');

/** True if the tests have an embedded run, and with it the clock, to themselves. */
export const IS_EMBEDDED: boolean = SITE_URL === undefined;
