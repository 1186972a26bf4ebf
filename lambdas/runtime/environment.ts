import * as z from 'zod';

const name = z.string().min(1);

/** What each permission profile must be told by the deployment, as names of AWS resources. */
const PROFILES = {
  command: z.object({ TABLE: name }),
  description: z.object({}),
  query: z.object({ TABLE: name }),
  documents: z.object({ TABLE: name, DOCUMENTS_BUCKET: name }),
  calendar: z.object({ TABLE: name }),
  reports: z.object({ TABLE: name }),
  people: z.object({ TABLE: name, USER_POOL: name }),
  workflow: z.object({ TABLE: name }),
  relay: z.object({ TABLE: name, STATE_MACHINE_ARN: name }),
  worker: z.object({ TABLE: name, DOCUMENTS_BUCKET: name }),
  insight: z.object({ TABLE: name }),
  mail: z.object({ TABLE: name }),
  digest: z.object({ TABLE: name, SITE_URL: name, MAIL_FROM: z.string(), MAIL_SETTINGS: name }),
  reconcile: z.object({ TABLE: name, STATE_MACHINE_ARN: name }),
  operations: z.object({
    TABLE: name,
    STATE_MACHINE_ARN: name,
    STREAM_LETTERS: name,
    SCHEDULE_LETTERS: name,
    MAIL_LETTERS: name,
    RECONCILE: name,
    INSIGHT: name,
    DIGEST: name,
  }),
} as const;

/** A group of functions that share their rights and their environment. */
export type Profile = keyof typeof PROFILES;

/** The environment variables that every function of the profile `P` is given. */
export type Environment<P extends Profile> = z.infer<(typeof PROFILES)[P]>;

/** The environment of a function of `profile`. Throws at start-up, naming the variable, if one is missing. */
export function readEnvironment<P extends Profile>(
  profile: P,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment<P> {
  const read = PROFILES[profile].safeParse(source);
  if (read.success) return read.data as Environment<P>;
  const missing = read.error.issues.map(issue => issue.path.join('.')).join(', ');
  throw new Error(`the environment of a ${profile} function lacks ${missing}`);
}
