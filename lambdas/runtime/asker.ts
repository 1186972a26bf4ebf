import * as z from 'zod';
import { Unauthenticated } from '../app/errors.ts';
import type { Asker } from '../app/queries/ask.ts';

const eventSchema = z.object({
  requestContext: z.object({
    authorizer: z.object({
      jwt: z.object({
        claims: z.object({
          sub: z.string().min(1),
          token_use: z.literal('access'),
          auth_time: z.coerce.number(),
        }),
      }),
    }),
  }),
});

/** Who asks, by the claims of the access token that the authorizer verified, and by nothing else in the request. */
export function askerOf(event: unknown): Asker {
  const read = eventSchema.safeParse(event);
  if (!read.success) throw new Unauthenticated('no access token');
  const { sub, auth_time } = read.data.requestContext.authorizer.jwt.claims;
  return { sub, signedInAt: auth_time * 1000 };
}
