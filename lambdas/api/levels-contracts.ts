import * as z from 'zod';
import { idSchema } from '../domain/register.ts';

/** Routes about the levels above the grassroots. */
export const LEVELS_CONTRACTS = {
  enrolLevels: {
    method: 'POST',
    path: '/api/terms/{term}/levels',
    summary: 'Brings the upper-level unions and the province into a term, as far as it names their levels',
    params: z.object({ term: idSchema }),
    needsKey: true,
  },
} as const;
