import * as z from 'zod';
import { reasonSchema } from './command-parts.ts';
import { type CommandOf, judgedSchema, rulingSchema } from './commands.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';
import { idSchema, textSchema } from './register.ts';

/** One notice for all carries its number here; with a decision for each, every union has a number of its own. */
const sharedRulingSchema = rulingSchema.partial({ documentNo: true });

const approveMany = z.object({
  type: z.literal('approve'),
  ruling: sharedRulingSchema.optional(),
  confirmedBy: z.enum(['attended', 'telephone', 'minutes']).optional(),
});

/** Reasons are about the whole file: a document belongs to one union only. */
const returnMany = z.object({
  type: z.literal('return'),
  reasons: z
    .array(z.strictObject(reasonSchema.omit({ document: true }).shape))
    .min(1)
    .max(20),
});

const recommendMany = z.object({ type: z.literal('recommend'), note: textSchema(2000).optional() });

const itemSchema = z.object({ union: idSchema, judged: judgedSchema, documentNo: textSchema(60).optional() });

/** One ruling on many unions: what is the same for all, and for each union the version that was judged. */
export const manyRulingsSchema = z.object({
  command: z.discriminatedUnion('type', [approveMany, returnMany, recommendMany]),
  items: z.array(itemSchema).min(1).max(MOST_AT_ONCE),
});

/** One ruling on many unions. */
export type ManyRulings = z.infer<typeof manyRulingsSchema>;

/** What is the same for all unions of one ruling. */
export type SharedCommand = ManyRulings['command'];

/** One union that is ruled on, and the version that was judged. */
export type RuledUnion = ManyRulings['items'][number];

/** The command on one of the unions. A number of its own goes before the shared one. */
export function commandFor(
  shared: SharedCommand,
  { judged, documentNo }: RuledUnion,
): CommandOf<'approve' | 'return' | 'recommend'> {
  if (shared.type !== 'approve') return { ...shared, judged };
  const { ruling, ...rest } = shared;
  if (!ruling) return { ...rest, judged };
  return { ...rest, judged, ruling: { ...ruling, documentNo: documentNo ?? ruling.documentNo ?? '' } };
}

/** The first thing that is wrong between the parts of the request, as the path of its field; undefined if nothing. */
export function faultyField({ command, items }: ManyRulings): string | undefined {
  const unions = new Set<string>();
  const numbers = new Set<string>();
  const ruling = command.type === 'approve' ? command.ruling : undefined;
  for (const [index, { union, judged, documentNo }] of items.entries()) {
    if (unions.has(union)) return `items.${index}.union`;
    unions.add(union);
    const isDecisionEach = ruling !== undefined && judged.stage === 'recognition';
    const isWrong = ruling
      ? !(documentNo ?? ruling.documentNo) || (isDecisionEach && (!documentNo || numbers.has(documentNo)))
      : documentNo !== undefined;
    if (isWrong) return `items.${index}.documentNo`;
    if (isDecisionEach && documentNo) numbers.add(documentNo);
  }
  return undefined;
}
