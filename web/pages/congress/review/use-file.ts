import { useEffect, useState } from 'preact/hooks';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { useApp } from '../../../app-context.ts';
import { fetchFile } from './fetch-file.ts';

/** The bytes of a file once they are here, or why they are not. */
export type FileAnswer = {
  readonly blob: Blob | undefined;
  readonly error: unknown;
  readonly retry: () => void;
};

/** The files that were fetched, by their identifiers. */
export type KeptFiles = Map<string, Promise<Blob>>;

/** Fetches the file `id` unless it is among those `kept`. */
export function useFile(view: Pick<CongressView, 'term' | 'union'>, id: string, kept: KeptFiles): FileAnswer {
  const { client } = useApp();
  const [answer, setAnswer] = useState<{ id: string; blob?: Blob; error?: unknown }>({ id });
  const [tries, setTries] = useState(0);
  const { term, union } = view;
  useEffect(() => {
    let isCurrent = true;
    setAnswer({ id });
    const file = kept.get(id) ?? fetchFile(client, { term, union }, id);
    kept.set(id, file);
    file.then(
      blob => isCurrent && setAnswer({ id, blob }),
      error => {
        kept.delete(id);
        if (isCurrent) setAnswer({ id, error });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, term, union, id, kept, tries]);
  const { blob, error } = answer.id === id ? answer : {};
  return { blob, error, retry: () => setTries(tries + 1) };
}
