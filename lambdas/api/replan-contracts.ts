import * as z from 'zod';
import { idSchema } from '../domain/register.ts';
import { putTermSchema } from '../domain/term.ts';

/** Routes about the clocks of a whole term. */
export const REPLAN_CONTRACTS = {
  previewReplan: {
    method: 'POST',
    path: '/api/terms/{term}/replan-preview',
    summary: 'What saving these settings would do to the clocks that run; nothing is saved',
    params: z.object({ term: idSchema }),
    body: putTermSchema,
    readsBodyLate: true,
  },
} as const;
