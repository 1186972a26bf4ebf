import * as z from 'zod';
import { daySchema, idSchema, LEVELS, textSchema } from '../domain/register.ts';

export type { BridgeView } from '../app/queries/bridge.ts';
export type { InsightView } from '../app/queries/insight.ts';
export type { OutlookView } from '../app/queries/outlook.ts';
export type { SignOffList, SignOffView } from '../app/sign-off/view-sign-offs.ts';
export type { SignOff } from '../domain/sign-off.ts';

const termParams = z.object({ term: idSchema });
const level = z.enum(LEVELS).default('grassroots');

/** Routes that tell figures. */
export const FIGURES_CONTRACTS = {
  progress: {
    method: 'GET',
    path: '/api/terms/{term}/progress',
    summary: 'Progress as of a day, as known on another',
    params: termParams,
    query: z.object({
      level,
      asOf: daySchema.optional(),
      knownAt: daySchema.optional(),
    }),
  },
  bridge: {
    method: 'GET',
    path: '/api/terms/{term}/bridge',
    summary: 'How the number of unions on one day became that of another',
    params: termParams,
    query: z.object({
      level,
      from: daySchema,
      to: daySchema.optional(),
      knownAt: daySchema.optional(),
      toldAt: daySchema.optional(),
      parent: idSchema.optional(),
    }),
  },
  insight: {
    method: 'GET',
    path: '/api/terms/{term}/insight',
    summary: 'Where papers are stuck, why they are given back, and which unions need attention',
    params: termParams,
    query: z.object({ level }),
  },
  outlook: {
    method: 'GET',
    path: '/api/terms/{term}/outlook',
    summary: 'How many held their congress by which day, the pace that is needed, and how it may end',
    params: termParams,
    query: z.object({ level, asOf: daySchema.optional(), knownAt: daySchema.optional() }),
  },
  signOffs: {
    method: 'GET',
    path: '/api/terms/{term}/sign-offs',
    summary: 'Figures that were signed off with a report, and how they are known otherwise now',
    params: termParams,
  },
  signOff: {
    method: 'POST',
    path: '/api/terms/{term}/sign-offs',
    summary: 'Freezes the figures of a day under the number of a report',
    params: termParams,
    body: z.object({
      number: textSchema(60),
      asOf: daySchema,
      knownAt: daySchema.optional(),
      note: textSchema(300).optional(),
    }),
    needsKey: true,
  },
} as const;
