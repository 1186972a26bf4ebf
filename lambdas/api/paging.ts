import * as z from 'zod';

/** How many lines of a list are asked for at once. */
export const pageLimit = z.coerce.number().int().min(1).max(200).default(100);

/** Where a list goes on, as its last page said. */
export const cursor = z.string().max(2000).optional();
