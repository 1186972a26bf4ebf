import * as z from 'zod';
import { daySchema, idSchema, textSchema } from '../domain/register.ts';

export type { ReportView } from '../app/reports/view-report.ts';

/** The files that a report is had as. */
export const REPORT_FILES = ['report.docx', 'report.pdf', 'progress.xlsx'] as const;

const dates = { asOf: daySchema.optional(), knownAt: daySchema.optional() };

/** Where the site stands that the numbers of a document lead to: https, or this very machine. */
const siteSchema = z
  .string()
  .max(200)
  .refine(text => /^https:\/\/[\w.-]+(:\d+)?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(text), {
    error: 'bad-site',
  });

/** Routes that make reports. */
export const REPORT_CONTRACTS = {
  reportText: {
    method: 'GET',
    path: '/api/terms/{term}/report',
    summary: 'What the report says of the figures of a day, as known on another, every number with its list',
    params: z.object({ term: idSchema }),
    query: z.object(dates),
  },
  report: {
    method: 'GET',
    path: '/api/terms/{term}/reports/{file}',
    summary: 'The report as a file to edit, to print or to count with',
    answersFile: true,
    params: z.object({ term: idSchema, file: z.enum(REPORT_FILES) }),
    query: z.object({ ...dates, number: textSchema(60).optional(), site: siteSchema.optional() }),
  },
} as const;
