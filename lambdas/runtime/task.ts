import * as z from 'zod';
import { idSchema } from '../domain/register.ts';

/** What the machine tells every task: which congress, which attempt, and since when the execution runs. */
export const taskSchema = z.object({
  term: idSchema,
  union: idSchema,
  attempt: z.number().int().min(1),
  executionStarted: z.string(),
});
