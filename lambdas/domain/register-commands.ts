import * as z from 'zod';
import { daySchema, idSchema, OBLIGATIONS, REGISTER_STATUSES, staySchema, textSchema } from './register.ts';

/** What the register says of a union from `on` on; part of a change of the register. */
export const changeRegister = z.object({
  type: z.literal('change-register'),
  kind: z.enum(['moved', 'obligation', 'resized', 'suspended', 'resumed']),
  on: daySchema,
  change: z.object({
    parent: idSchema.optional(),
    owes: z.enum(OBLIGATIONS).optional(),
    members: z.number().int().nonnegative().optional(),
    isSuspended: z.boolean().optional(),
  }),
  above: z.array(idSchema).max(5).optional(),
  decisionNo: textSchema(60),
  of: idSchema.optional(),
});

/** See `Span`. */
const spanSchema = z.object({
  from: daySchema,
  until: daySchema.optional(),
  parent: idSchema,
  owes: z.enum(OBLIGATIONS),
  members: z.number().int().nonnegative(),
  isSuspended: z.literal(true).optional(),
});

/** Undoes what a change of the register did to one union: everything is as it was before. */
export const restore = z.object({
  type: z.literal('restore'),
  of: idSchema,
  parent: idSchema,
  obligation: z.enum(OBLIGATIONS),
  spans: z.array(spanSchema),
  outcome: z.object({ kind: z.enum(['exempted', 'appointed']), on: daySchema }).optional(),
  entry: z.object({
    above: z.array(idSchema).max(5),
    stays: z.array(staySchema),
    status: z.enum(REGISTER_STATUSES),
    members: z.number().int().nonnegative(),
    decisionNo: textSchema(60).optional(),
  }),
});
