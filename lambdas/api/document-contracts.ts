import * as z from 'zod';
import { DOCUMENT_TYPES } from '../domain/document-files.ts';
import { idSchema, textSchema } from '../domain/register.ts';

const congressParams = z.object({ term: idSchema, union: idSchema });
const byId = z.object({ id: idSchema });

/** Routes of files: documents of congresses, and workbooks to import. */
export const DOCUMENT_CONTRACTS = {
  upload: {
    method: 'POST',
    path: '/api/documents',
    summary: 'Prepares the upload of one file of a congress',
    body: z.object({
      term: idSchema,
      union: idSchema,
      /** Whatever the device calls it; what is kept is made harmless. */
      fileName: z.string().min(1).max(1000),
      contentType: z.enum(DOCUMENT_TYPES),
      size: z.number().int().min(1),
      isRestricted: z.boolean().default(false),
    }),
    needsKey: true,
  },
  checkUpload: {
    method: 'POST',
    path: '/api/documents/{id}/check',
    summary: 'Checks the bytes of an uploaded file; only a checked file can be filed',
    params: byId,
    body: congressParams,
  },
  download: {
    method: 'GET',
    path: '/api/documents/{id}',
    summary: 'A link to one file, good for some minutes',
    params: byId,
    query: congressParams,
  },
  uploadWorkbook: {
    method: 'POST',
    path: '/api/imports/uploads',
    summary: 'Prepares the upload of a workbook to import',
    body: z.object({ term: idSchema, fileName: textSchema(200), size: z.number().int().min(1) }),
    needsKey: true,
  },
} as const;
