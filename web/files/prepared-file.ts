import type { DocumentType } from '../../lambdas/domain/document-files.ts';

/** A file ready to be sent: its bytes are of `type`, and not too many. */
export type PreparedFile = { readonly file: File; readonly type: DocumentType };
