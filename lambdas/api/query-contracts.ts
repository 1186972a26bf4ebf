import * as z from 'zod';
import { daySchema, idSchema, LEVELS, textSchema } from '../domain/register.ts';
import { SHOWN } from '../domain/shown.ts';
import { cursor, pageLimit } from './paging.ts';

const congressParams = z.object({ term: idSchema, union: idSchema });
const termParams = z.object({ term: idSchema });
const byId = z.object({ id: idSchema });

/** Routes that people read by, beside those of figures. */
export const QUERY_CONTRACTS = {
  healthz: { method: 'GET', path: '/api/healthz', summary: 'Whether the API answers', isPublic: true },
  me: { method: 'GET', path: '/api/me', summary: 'Who I am and what I am where' },
  term: { method: 'GET', path: '/api/terms/{term}', summary: 'Settings of a term', params: termParams },
  termHistory: {
    method: 'GET',
    path: '/api/terms/{term}/history',
    summary: 'Who changed the settings of a term, when, why and how',
    params: termParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(20), cursor }),
  },
  unions: {
    method: 'GET',
    path: '/api/terms/{term}/unions',
    summary:
      'Unions below an upper-level union or the province: all, or those that a number counts, on any two dates',
    params: termParams,
    query: z.object({
      parent: idSchema,
      level: z.enum(LEVELS).default('grassroots'),
      show: z.enum(SHOWN).optional(),
      asOf: daySchema.optional(),
      knownAt: daySchema.optional(),
      search: textSchema(100).optional(),
      limit: pageLimit,
      cursor,
    }),
  },
  congress: {
    method: 'GET',
    path: '/api/terms/{term}/congresses/{union}',
    summary: 'One congress: stages, checklist, submissions, history',
    params: congressParams,
  },
  inbox: {
    method: 'GET',
    path: '/api/inbox',
    summary: 'What waits for me, least working time left first',
    query: z.object({ limit: pageLimit, cursor }),
  },
  notices: {
    method: 'GET',
    path: '/api/notices',
    summary: 'What my offices were told, newest first',
    query: z.object({ limit: pageLimit, before: z.string().min(1).max(200).optional() }),
  },
  importForm: {
    method: 'GET',
    path: '/api/imports/form',
    summary: 'The sheets and columns of a workbook to import, and how large it may be',
  },
  job: { method: 'GET', path: '/api/jobs/{id}', summary: 'Progress and result of long work', params: byId },
} as const;
