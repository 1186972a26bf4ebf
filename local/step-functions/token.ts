import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/**
 * Makes and reads task tokens. A token names its execution and is signed, so that one that was never given out is
 * told from one whose task is over, without keeping a list of old tokens.
 */
export class Tokens {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** A new token for a task of the execution. */
  issue(executionArn: string): string {
    const body = Buffer.from(`${randomUUID()} ${executionArn}`).toString('base64url');
    return `${body}.${this.#sign(body).toString('base64url')}`;
  }

  /** The ARN of the execution that `token` was issued for, or undefined when it was never issued. */
  executionOf(token: string): string | undefined {
    const [body = '', signature = ''] = token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#sign(body);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return Buffer.from(body, 'base64url').toString().split(' ')[1];
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.#key).update(body).digest();
  }
}
