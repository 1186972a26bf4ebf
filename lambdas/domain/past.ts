import * as z from 'zod';
import { reasonSchema } from './command-parts.ts';
import { heldReportSchema } from './held-report.ts';
import { daySchema } from './register.ts';

/** What had happened before the software was used, as an import tells it; days are local. */
export const pastSchema = z.object({
  date: daySchema.optional(),
  before: z.object({
    state: z.enum(['none', 'submitted', 'returned', 'approved']),
    submittedOn: daySchema.optional(),
    ruledOn: daySchema.optional(),
    documentNo: z.string().max(60).optional(),
    reasons: z.array(reasonSchema).optional(),
  }),
  postponedTo: daySchema.optional(),
  held: heldReportSchema.optional(),
  after: z.object({
    state: z.enum(['none', 'submitted', 'returned', 'recognised']),
    submittedOn: daySchema.optional(),
    ruledOn: daySchema.optional(),
    documentNo: z.string().max(60).optional(),
    reasons: z.array(reasonSchema).optional(),
  }),
});

/** What had happened before the software was used. */
export type Past = z.infer<typeof pastSchema>;
