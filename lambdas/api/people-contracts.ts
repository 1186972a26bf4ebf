import * as z from 'zod';
import { ROLES } from '../domain/authority.ts';
import { LONGEST_LOGIN } from '../domain/login.ts';
import { idSchema, textSchema } from '../domain/register.ts';
import type { Contract } from './contracts.ts';
import { cursor, pageLimit } from './paging.ts';

const bySub = z.object({ sub: z.uuid() });
const personName = textSchema(100);
const posts = z
  .array(z.object({ role: z.enum(ROLES), union: idSchema }))
  .min(1)
  .max(20);

/** The routes by which registrars keep the accounts of people, and by which people end their own sessions. */
export const PEOPLE_CONTRACTS = {
  people: {
    method: 'GET',
    path: '/api/people',
    summary:
      'People with posts at one upper-level union and the unions under it, or at the province’s office',
    query: z.object({ union: idSchema, search: textSchema(100).optional(), limit: pageLimit, cursor }),
  },
  person: {
    method: 'GET',
    path: '/api/people/{sub}',
    summary: 'One person and their account',
    params: bySub,
  },
  invitePerson: {
    method: 'POST',
    path: '/api/people',
    summary: 'Makes an account with posts; the answer alone holds its first password',
    body: z.object({ name: personName, login: textSchema(LONGEST_LOGIN), posts }),
    needsKey: true,
  },
  changePerson: {
    method: 'PUT',
    path: '/api/people/{sub}',
    summary: 'Sets the name and the posts of a person',
    params: bySub,
    body: z.object({ name: personName, posts }),
    needsKey: true,
  },
  disablePerson: {
    method: 'POST',
    path: '/api/people/{sub}/disable',
    summary: 'Keeps a person out from now on, and ends their sign-ins',
    params: bySub,
    needsKey: true,
  },
  enablePerson: {
    method: 'POST',
    path: '/api/people/{sub}/enable',
    summary: 'Lets a person in again',
    params: bySub,
    needsKey: true,
  },
  resumeMail: {
    method: 'POST',
    path: '/api/people/{sub}/resume-mail',
    summary: 'Writes again to the address of a person to whom mail came back',
    params: bySub,
    needsKey: true,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/people/{sub}/reset-password',
    summary: 'Gives a person a new first password, which the answer alone holds',
    params: bySub,
    needsKey: true,
  },
  signOutEverywhere: {
    method: 'POST',
    path: '/api/me/sign-out-everywhere',
    summary: 'Ends every sign-in of mine, this one included',
    needsKey: true,
  },
} as const satisfies Record<string, Contract>;
