import { useEffect } from 'preact/hooks';
import { useLocation } from 'wouter';
import type { Me } from '../../lambdas/api/contracts.ts';
import { keepText, keptText } from '../device/kept-text.ts';

const KEPT_AS = 'chosen-term';
/** What can be the id of a term: nothing of it is written otherwise in an address. */
const IN_ADDRESS = /^\/nhiem-ky\/([A-Za-z0-9.-]+)\//;

/** Keeps on this device which term its user works on. */
export function rememberTerm(term: string): void {
  keepText(KEPT_AS, term);
}

/** The term that the address names; undefined on pages of no term. */
export function termInAddress(location: string): string | undefined {
  return IN_ADDRESS.exec(location)?.[1];
}

/** The term that is worked on: what the address names, or else what this device remembers. */
export function useChosenTerm(): string | undefined {
  const [location] = useLocation();
  const named = termInAddress(location);
  useEffect(() => {
    if (named) rememberTerm(named);
  }, [named]);
  return named ?? keptText(KEPT_AS);
}

/** `me` with the chosen term as the first of the terms, where it is one of them. */
export function withChosenFirst(me: Me, chosen: string | undefined): Me {
  if (chosen === undefined || me.terms.length < 2) return me;
  const isChosen = ({ id }: { id: string }) => id === chosen;
  return { ...me, terms: [...me.terms.filter(isChosen), ...me.terms.filter(term => !isChosen(term))] };
}
