import { useEffect, useState } from 'preact/hooks';

const load = () => import('./forms/form-or-draft.tsx');

/**
 * The forms of the page, fetched before they are asked for, since whoever opens one may be off the network by then.
 * Undefined until they are here; `isAsked` fetches them again, and so does a network that is back.
 */
export function useForms(isAsked: boolean): Awaited<ReturnType<typeof load>> | undefined {
  const [forms, setForms] = useState<Awaited<ReturnType<typeof load>>>();
  // Asking is a reason to fetch again.
  useEffect(() => {
    if (forms) return;
    const fetchAgain = () => void load().then(setForms, () => undefined);
    fetchAgain();
    addEventListener('online', fetchAgain);
    return () => removeEventListener('online', fetchAgain);
  }, [forms, isAsked]);
  return forms;
}
