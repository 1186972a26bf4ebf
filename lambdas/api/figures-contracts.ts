import * as z from 'zod';
import { daySchema, idSchema, LEVELS } from '../domain/register.ts';

export type { BridgeView } from '../app/queries/bridge.ts';

const termParams = z.object({ term: idSchema });
const level = z.enum(LEVELS).default('grassroots');

/** Routes that tell figures. */
export const FIGURES_CONTRACTS = {
  bridge: {
    method: 'GET',
    path: '/api/terms/{term}/bridge',
    summary: 'How the number of unions on one day became that of another',
    params: termParams,
    query: z.object({
      level,
      from: daySchema,
      to: daySchema.optional(),
      knownAt: daySchema.optional(),
      toldAt: daySchema.optional(),
      parent: idSchema.optional(),
    }),
  },
} as const;
