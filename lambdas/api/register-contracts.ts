import * as z from 'zod';
import { idSchema, textSchema } from '../domain/register.ts';
import { registerChangeSchema } from '../domain/register-change.ts';
import { cursor, pageLimit } from './paging.ts';

export type { PreviewedTerm, PreviewedUnion } from '../app/register/preview-change.ts';
export type { ChangeAnswer } from '../app/register/start-change.ts';
export type { ChangeLine } from '../app/register/view-changes.ts';

const byId = z.object({ id: idSchema });

/** Routes by which a registrar keeps the register in time. */
export const REGISTER_CONTRACTS = {
  startRegisterChange: {
    method: 'POST',
    path: '/api/register/changes',
    summary: 'Changes the register from a day on, or only tells what would come of it (dry run)',
    body: z.object({ change: registerChangeSchema, dryRun: z.boolean() }),
    needsKey: true,
  },
  registerChanges: {
    method: 'GET',
    path: '/api/register/changes',
    summary: 'Changes of the register, newest first',
    query: z.object({ limit: pageLimit, cursor }),
  },
  registerChange: {
    method: 'GET',
    path: '/api/register/changes/{id}',
    summary: 'One change of the register, and how far it is',
    params: byId,
  },
  undoRegisterChange: {
    method: 'POST',
    path: '/api/register/changes/{id}/undo',
    summary: 'Takes a change of the register back, on the day on which it was recorded',
    params: byId,
    body: z.object({ reason: textSchema(300) }),
    needsKey: true,
  },
} as const;
