import * as z from 'zod';
import { idSchema, textSchema } from './register.ts';

/** One coded reason of a return, with what was written to it. */
export const reasonSchema = z.object({
  code: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  note: textSchema(1000).optional(),
  /** The very file the reason is about. */
  document: idSchema.optional(),
});

/** One coded reason of a return. */
export type Reason = z.infer<typeof reasonSchema>;
