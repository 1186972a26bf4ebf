import * as z from 'zod';
import { textSchema } from './register.ts';
import { reportLayoutSchema } from './report-layout.ts';
import {
  BRACED,
  hasNoBareNumber,
  namesOnlyKnown,
  REPORT_CONDITIONS,
  type ReportPlaceholder,
} from './report-sentence.ts';

const sentence = textSchema(1000)
  .refine(namesOnlyKnown, { error: 'unknown-placeholder' })
  .refine(hasNoBareNumber, { error: 'number-without-source' });

const pieceSchema = z.object({ text: sentence, when: z.enum(REPORT_CONDITIONS).optional() });

/** One piece of a paragraph. */
export type ReportPiece = z.infer<typeof pieceSchema>;

const paragraphSchema = z.object({
  heading: textSchema(200).optional(),
  /** Printed one after another with "; " between them, those that apply; with a full stop at the end. */
  pieces: z.array(pieceSchema).min(1).max(30),
});

/** The report of a term: who issues it, what it says, who signs and receives it, how it is laid out. */
export const reportTemplateSchema = z.object({
  /** The body above, and the one that issues it; " / " parts the lines. */
  upperBody: textSchema(150).optional(),
  body: textSchema(150),
  /** What follows the number, such as BC-LĐLĐ. */
  symbol: textSchema(30),
  place: textSchema(60),
  title: textSchema(60),
  subject: sentence,
  paragraphs: z.array(paragraphSchema).min(1).max(20),
  signature: z.object({ lines: z.array(textSchema(80)).min(1).max(4), name: textSchema(80).optional() }),
  recipients: z.array(textSchema(150)).max(20),
  layout: reportLayoutSchema.optional(),
});

/** The report of a term. */
export type ReportTemplate = z.infer<typeof reportTemplateSchema>;

/** What a placeholder is filled with: pieces of text, each number with the list that it is the length of. */
export type Filling = readonly { readonly text: string; readonly source?: FillingSource }[];

/** In the place of a list: the page that tells how the number of unions became what it is. */
export const CHANGES = 'changes';

/** The list of unions behind a number: which, and below whom; of all where nobody is named. */
export type FillingSource = { readonly shown: string; readonly level?: 'upper'; readonly parent?: string };

/** A sentence cut into text and fillings; a citation loses its brackets. */
export function fill(text: string, fillings: Readonly<Partial<Record<ReportPlaceholder, Filling>>>): Filling {
  const parts: { text: string; source?: FillingSource }[] = [];
  let at = 0;
  for (const match of text.matchAll(BRACED)) {
    const filling = fillings[match[1] as ReportPlaceholder];
    if (!filling) throw new Error(`nothing is known of {${match[1]}}`);
    parts.push({ text: uncited(text.slice(at, match.index)) }, ...filling);
    at = match.index + match[0].length;
  }
  parts.push({ text: uncited(text.slice(at)) });
  return parts.filter(part => part.text !== '');
}

function uncited(text: string): string {
  return text.replaceAll('[[', '').replaceAll(']]', '');
}
