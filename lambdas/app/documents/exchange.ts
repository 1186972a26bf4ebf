import { createHash } from 'node:crypto';
import type { Action, Officer } from '../../domain/authority.ts';
import { dayOf } from '../../domain/days.ts';
import { type DocumentType, MAX_DOCUMENT_BYTES, safeFileName } from '../../domain/document-files.ts';
import { authoriseActor } from '../../domain/standing-in.ts';
import type { CongressStore } from '../congress-store.ts';
import type { DocumentStore, StoredDocument } from '../document-store.ts';
import { Forbidden, KeyReused, NotFound, TooLarge, UnsupportedMedia } from '../errors.ts';
import { WORKBOOK_LIMITS } from '../import/workbook-limits.ts';
import { workbookFolder } from '../jobs/start-import.ts';
import { actorOf } from '../queries/actor.ts';
import type { Asker } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import type { FileStore } from './file-store.ts';
import type { OpeningLog } from './opening-log.ts';
import { restrictedDocuments } from './restricted-documents.ts';
import type { CheckedUpload, Upload } from './upload.ts';

/** Content type of the workbooks that can be imported. */
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the exchange of files needs. `typeOf` tells the kind of document from the bytes. */
export type ExchangePorts = {
  readonly readers: OfficerReader & RegisterReader;
  readonly documents: DocumentStore;
  readonly store: Pick<CongressStore, 'submissions'>;
  readonly files: FileStore;
  readonly openings: OpeningLog;
  readonly typeOf: (bytes: Uint8Array) => Promise<DocumentType | undefined>;
};

/** What files are uploaded for. */
const UPLOADING = ['submit', 'file-on-behalf', 'file-minutes'] as const;

type Place = { readonly term: string; readonly union: string };

/** What the browser says of a file that it is about to upload. */
export type UploadAsk = Place & {
  readonly fileName: string;
  readonly contentType: DocumentType;
  readonly size: number;
  readonly isRestricted: boolean;
};

/**
 * Prepares the upload of one document. The same idempotency key prepares the same document again; throws KeyReused
 * if it named another file. The name is kept as it may be shown and saved anywhere.
 */
export async function prepareUpload(
  ports: ExchangePorts,
  asker: Asker,
  asked: UploadAsk,
  key: string,
  now: number,
): Promise<Upload> {
  const ask = { ...asked, fileName: safeFileName(asked.fileName, asked.contentType) };
  const officer = await officerFor(ports, asker, ask, UPLOADING, now);
  if (!(await ports.readers.term(ask.term))) throw new NotFound(ask.term);
  if (ask.size > MAX_DOCUMENT_BYTES) throw new TooLarge(MAX_DOCUMENT_BYTES);
  const id = idOf(officer, key);
  const standing = await ports.documents.get(ask.term, ask.union, id);
  const document: StoredDocument = standing ?? {
    id,
    ...ask,
    key: `uploads/${ask.term}/${ask.union}/${id}`,
    by: officer.sub,
    at: new Date(now).toISOString(),
  };
  if (!standing) await ports.documents.put(document);
  else if (!isSameFile(standing, ask)) throw new KeyReused(key);
  return ports.files.signUpload({
    id,
    key: document.key,
    contentType: document.contentType,
    maxBytes: Math.min(MAX_DOCUMENT_BYTES, document.size),
  });
}

/** Prepares the upload of a workbook by a registrar; `id` of the answer is the key to import it by. */
export async function prepareWorkbook(
  ports: ExchangePorts,
  asker: Asker,
  ask: { size: number },
  key: string,
): Promise<Upload> {
  const officer = await registrarOf(ports.readers, asker);
  if (ask.size > WORKBOOK_LIMITS.bytes) throw new TooLarge(WORKBOOK_LIMITS.bytes);
  const path = `${workbookFolder(officer.sub)}${idOf(officer, key)}.xlsx`;
  return ports.files.signUpload({
    id: path,
    key: path,
    contentType: WORKBOOK_TYPE,
    maxBytes: WORKBOOK_LIMITS.bytes,
  });
}

/**
 * Looks at the uploaded bytes, and fixes the object's version and hash if they are what was announced; only then
 * can the document be filed. Checking again answers the same. Throws UnsupportedMedia for other bytes.
 */
export async function checkUpload(
  ports: ExchangePorts,
  asker: Asker,
  place: Place,
  id: string,
  now: number,
): Promise<CheckedUpload> {
  await officerFor(ports, asker, place, UPLOADING, now);
  const document = await ports.documents.get(place.term, place.union, id);
  if (!document) throw new NotFound(id);
  if (document.checked) return checkedUpload(document, document.checked);
  const file = await ports.files.read(document.key);
  if (!file) throw new NotFound(id);
  const contentType = await ports.typeOf(file.bytes);
  if (contentType !== document.contentType) throw new UnsupportedMedia(document.contentType);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const checked = { versionId: file.versionId, sha256, contentType };
  await ports.documents.put({ ...document, size: file.bytes.length, checked });
  return checkedUpload({ ...document, size: file.bytes.length }, checked);
}

/**
 * A link to the checked version of one document. Papers with personal data open only for the union and those who rule
 * on it, and not before it is on record who opens them.
 */
export async function openDocument(
  ports: ExchangePorts,
  asker: Asker,
  place: Place,
  id: string,
  now: number,
): Promise<{ url: string }> {
  await officerFor(ports, asker, place, ['read'], now);
  const document = await ports.documents.get(place.term, place.union, id);
  if (!document?.checked) throw new NotFound(id);
  if (document.isRestricted || (await isFiledRestricted(ports, place, id))) {
    const { sub: by } = await officerFor(ports, asker, place, ['read-restricted'], now);
    await ports.openings.record({ ...place, document: id, by, at: new Date(now).toISOString() });
  }
  const { versionId, contentType } = document.checked;
  const { key, fileName } = document;
  return { url: await ports.files.signDownload({ key, versionId, fileName, contentType }) };
}

async function isFiledRestricted(ports: ExchangePorts, { term: id, union }: Place, document: string) {
  const [term, submissions] = await Promise.all([ports.readers.term(id), ports.store.submissions(id, union)]);
  return term !== undefined && restrictedDocuments(submissions, term).has(document);
}

async function officerFor(
  ports: ExchangePorts,
  asker: Asker,
  place: Place,
  actions: readonly Action[],
  now: number,
): Promise<Officer> {
  const today = dayOf(now);
  const [actor, [union]] = await Promise.all([
    actorOf(ports.readers, asker, today),
    ports.readers.unions([place.union]),
  ]);
  if (!union) throw new NotFound(place.union);
  const verdicts = actions.map(action => authoriseActor(actor, action, union, { today }));
  if (verdicts.some(verdict => verdict.kind === 'allowed')) return actor.officer;
  if (verdicts.some(verdict => verdict.kind === 'forbidden')) throw new Forbidden('not-yours');
  throw new NotFound(place.union);
}

/** The size is compared until the check, which replaces it by that of the bytes. */
function isSameFile(standing: StoredDocument, ask: UploadAsk): boolean {
  const { fileName, contentType, isRestricted, size, checked } = standing;
  const isSameSize = checked !== undefined || size === ask.size;
  return (
    fileName === ask.fileName &&
    contentType === ask.contentType &&
    isRestricted === ask.isRestricted &&
    isSameSize
  );
}

function idOf(officer: Officer, key: string): string {
  return createHash('sha256').update(`${officer.sub}\n${key}`).digest('hex').slice(0, 32);
}

function checkedUpload(
  document: StoredDocument,
  checked: NonNullable<StoredDocument['checked']>,
): CheckedUpload {
  return { id: document.id, contentType: checked.contentType, size: document.size, sha256: checked.sha256 };
}
