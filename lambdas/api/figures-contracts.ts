import * as z from 'zod';
import { daySchema, idSchema, LEVELS } from '../domain/register.ts';

export type { BridgeView } from '../app/queries/bridge.ts';
export type { OutlookView } from '../app/queries/outlook.ts';

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
  outlook: {
    method: 'GET',
    path: '/api/terms/{term}/outlook',
    summary: 'How many held their congress by which day, the pace that is needed, and how it may end',
    params: termParams,
    query: z.object({ level, asOf: daySchema.optional(), knownAt: daySchema.optional() }),
  },
} as const;
