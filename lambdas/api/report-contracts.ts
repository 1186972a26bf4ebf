import * as z from 'zod';
import { daySchema, idSchema, LEVELS } from '../domain/register.ts';

/** The files that a report is had as. */
export const REPORT_FILES = ['report.docx', 'report.pdf', 'progress.xlsx'] as const;

/** Routes that make files of reports. */
export const REPORT_CONTRACTS = {
  report: {
    method: 'GET',
    path: '/api/terms/{term}/reports/{file}',
    summary: 'A report of a level of a term as a file to edit, to print or to count with',
    answersFile: true,
    params: z.object({ term: idSchema, file: z.enum(REPORT_FILES) }),
    query: z.object({
      level: z.enum(LEVELS).default('grassroots'),
      asOf: daySchema.optional(),
      knownAt: daySchema.optional(),
    }),
  },
} as const;
