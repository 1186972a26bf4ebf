import * as z from 'zod';
import { commandSchema } from '../domain/commands.ts';
import { manyRulingsSchema } from '../domain/many-rulings.ts';
import { idSchema } from '../domain/register.ts';

const congressParams = z.object({ term: idSchema, union: idSchema });
const termParams = z.object({ term: idSchema });

/** Routes by which people change congresses: in a file of their own, so that their function carries no others. */
export const CONGRESS_CONTRACTS = {
  command: {
    method: 'POST',
    path: '/api/terms/{term}/congresses/{union}/commands',
    summary: 'Files, returns, recommends, approves, registers a date and so on',
    params: congressParams,
    body: commandSchema,
    needsKey: true,
  },
  startRulings: {
    method: 'POST',
    path: '/api/terms/{term}/rulings',
    summary:
      'Approves, returns or recommends many congresses, each for itself; the job tells what came of each',
    params: termParams,
    body: manyRulingsSchema,
    needsKey: true,
  },
} as const;
