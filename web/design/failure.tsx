import { ApiError, Offline, SignedOut } from '../api/problem.ts';
import { problemText } from '../words/problem-text.ts';
import { vi } from '../words/vi.ts';
import { Notice } from './notice.tsx';

/** What went wrong as a sentence: the API's own, or ours where no sentence came. */
export function failureText(error: unknown): string {
  if (error instanceof Offline) return vi.app.offline;
  if (error instanceof SignedOut) return vi.signIn.again;
  if (!(error instanceof ApiError)) return vi.app.broken;
  const said = problemText(error.problem);
  if (said) return said;
  const { status } = error.problem;
  if (status === 404) return vi.app.notFound;
  return status === 429 ? vi.app.busy : vi.app.broken;
}

const NOWHERE = ['not-found', 'malformed'];

/** True for what is not there. What cannot even be asked for is an address that nobody gave, and no more there. */
export function isNowhere(error: unknown): boolean {
  return error instanceof ApiError && NOWHERE.includes(error.problem.code);
}

/** A failure to load, with a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof SignedOut) return null;
  const isFinal = isNowhere(error);
  return (
    <Notice
      tone={isFinal ? 'off' : 'late'}
      title={isFinal ? vi.app.notFound : failureText(error)}
      role="alert"
    >
      {!isFinal && (
        <div>
          <button type="button" class="button" onClick={onRetry}>
            {vi.app.retry}
          </button>
        </div>
      )}
    </Notice>
  );
}
