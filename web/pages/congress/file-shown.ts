import { createContext } from 'preact';
import type { CongressView } from '../../../lambdas/api/contracts.ts';

/** The file that the page shows beside its forms, by its identifier, and how to show another or none. */
export type FileShown = {
  readonly id: string | undefined;
  readonly show: (id: string | undefined) => void;
};

/** Carries the file shown to every link of a file; outside the page of one union there is none, and links download. */
export const FileShownContext = createContext<FileShown | undefined>(undefined);

type Document = CongressView['documents'][number];

/** How the page shows a file, or undefined where it can only be downloaded. */
export function shownAs({ contentType, isChecked }: Document): 'pdf' | 'image' | undefined {
  if (!isChecked) return undefined;
  if (contentType === 'application/pdf') return 'pdf';
  return contentType.startsWith('image/') ? 'image' : undefined;
}

/** True if the asker may open `document`: a restricted one opens for the union and those who rule on it only. */
export function mayOpen(document: Document, view: Pick<CongressView, 'actions'>): boolean {
  return !document.isRestricted || view.actions.includes('read-restricted');
}
