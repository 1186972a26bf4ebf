import type { Problem } from '../../lambdas/api/contracts.ts';

/** The API answered, and said no: `problem.title` is a sentence for the reader. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }

  /** True if the same request may succeed later: the server was busy or out of order. */
  get isPassing(): boolean {
    return this.problem.status === 429 || this.problem.status >= 500;
  }
}

/** No answer came: the network is down, or the server cannot be reached. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** The sign-in is over; the page asks for it again and keeps what was typed. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** The bucket did not take the file; `status` tells why. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

/** The problem document of an answer that is none of ours, such as the gateway's. `title` is left to the reader's page. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = {
    type: 'about:blank',
    title: '',
    status: response.status,
    code: `http-${response.status}`,
  };
  try {
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) return fallback;
    const given = body as Partial<Problem>;
    if (typeof given.title !== 'string' || typeof given.code !== 'string') return fallback;
    return { ...fallback, ...given, status: response.status };
  } catch {
    return fallback;
  }
}
