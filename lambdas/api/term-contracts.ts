import * as z from 'zod';
import { idSchema } from '../domain/register.ts';
import { putTermSchema } from '../domain/term.ts';

/** Routes by which a term is set up: its settings, and the import of its register. */
export const TERM_CONTRACTS = {
  startImport: {
    method: 'POST',
    path: '/api/imports',
    summary: 'Imports an uploaded workbook, or only checks it (dry run)',
    body: z.object({
      term: idSchema,
      key: z.string().min(1).max(300),
      dryRun: z.boolean(),
      /** Import the rows without faults although others have some. */
      validPart: z.boolean().default(false),
    }),
    needsKey: true,
  },
  putTerm: {
    method: 'PUT',
    path: '/api/terms/{term}',
    summary: 'Sets the settings of a term, made from the version `revision`',
    params: z.object({ term: idSchema }),
    body: putTermSchema,
    readsBodyLate: true,
    needsKey: true,
  },
} as const;
