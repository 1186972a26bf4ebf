import * as z from 'zod';
import { daySchema, idSchema } from '../domain/register.ts';
import { DELEGATED_ROLES, MATTERS } from '../domain/standing-in.ts';
import type { Contract } from './contracts.ts';

export type { DelegationLine, DelegationsView } from '../app/people/delegations-view.ts';

const unique = <T>(all: readonly T[]) => new Set(all).size === all.length;

/** The routes by which people let others of their union act in their place (ủy quyền). */
export const DELEGATION_CONTRACTS = {
  delegations: {
    method: 'GET',
    path: '/api/me/delegations',
    summary: 'What I delegated, what was delegated to me, and what I may delegate to whom',
  },
  delegate: {
    method: 'POST',
    path: '/api/me/delegations',
    summary: 'Lets somebody of the same union act in my place on some days',
    body: z.object({
      to: z.string().min(1).max(100),
      at: idSchema,
      roles: z.array(z.enum(DELEGATED_ROLES)).min(1).refine(unique),
      from: daySchema,
      until: daySchema,
      unions: z.array(idSchema).min(1).max(50).refine(unique).optional(),
      matters: z.array(z.enum(MATTERS)).min(1).refine(unique).optional(),
    }),
    needsKey: true,
  },
  revokeDelegation: {
    method: 'POST',
    path: '/api/me/delegations/{id}/revoke',
    summary: 'Ends a delegation of mine at once',
    params: z.object({ id: idSchema }),
    needsKey: true,
  },
} as const satisfies Record<string, Contract>;
