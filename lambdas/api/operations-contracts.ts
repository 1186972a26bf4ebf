import * as z from 'zod';
import { idSchema } from '../domain/register.ts';
import { FAILED_QUEUES, SCHEDULED } from '../domain/repairs.ts';
import { cursor } from './paging.ts';

export type { CheckedCongresses } from '../app/operations/check-congresses.ts';
export type { LogEntry } from '../app/operations/operations-log.ts';
export type { JobLine, LogLine, OperationsView } from '../app/operations/view-operations.ts';

const congress = { term: idSchema, union: idSchema };

/** One action that repairs one thing. */
export const repairSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('restart'), ...congress, attempt: z.number().int().min(0) }),
  z.strictObject({ do: z.literal('wake'), ...congress }),
  z.strictObject({ do: z.literal('resume'), job: idSchema }),
  z.strictObject({ do: z.literal('clear'), queue: z.enum(FAILED_QUEUES) }),
  z.strictObject({ do: z.literal('run'), schedule: z.enum(SCHEDULED) }),
]);

/** Routes of whoever runs the installation. */
export const OPERATIONS_CONTRACTS = {
  operations: {
    method: 'GET',
    path: '/api/operations',
    summary: 'What failed, stands still, ran by the clock and was repaired',
  },
  checkCongresses: {
    method: 'GET',
    path: '/api/operations/congresses',
    summary: 'Congresses whose machine disagrees with the record, or that wait for nobody, page by page',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(200), cursor }),
  },
  repair: {
    method: 'POST',
    path: '/api/operations/repairs',
    summary: 'Repairs one thing, and notes by whom; safe to repeat',
    body: repairSchema,
    needsKey: true,
  },
} as const;
