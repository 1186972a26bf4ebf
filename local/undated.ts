import type { ServerResponse } from 'node:http';

/**
 * Sends `response` without a date. The AWS SDK compares that with its own clock, which is simulated in functions and
 * real in tools: where the two differ by minutes, it takes every refusal for a matter of skew, and asks again until its
 * tries are used up.
 */
export function undated(response: ServerResponse): void {
  response.sendDate = false;
}
