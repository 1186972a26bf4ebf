import * as z from 'zod';
import { idSchema } from '../domain/register.ts';

export type { LateText } from '../app/reminders/late-text.ts';
export type { DigestList } from '../app/reminders/my-digests.ts';
export type { ReminderList } from '../app/reminders/reminders-of.ts';

/** Routes about reminders. None of them changes anything: a link of a mail decides nothing. */
export const REMINDER_CONTRACTS = {
  digests: {
    method: 'GET',
    path: '/api/digests',
    summary: 'What the asker was reminded of, by day',
  },
  reminders: {
    method: 'GET',
    path: '/api/terms/{term}/congresses/{union}/reminders',
    summary: 'Which offices were reminded of what of one congress',
    params: z.object({ term: idSchema, union: idSchema }),
  },
  lateText: {
    method: 'GET',
    path: '/api/terms/{term}/late-text',
    summary: 'A message for a chat group that names the unions which are late, and no person',
    params: z.object({ term: idSchema }),
    query: z.object({ parent: idSchema }),
  },
} as const;
