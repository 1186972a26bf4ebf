import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoDocuments } from '../adapters/dynamo-documents.ts';
import { DynamoOpenings } from '../adapters/dynamo-openings.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { typeOf } from '../adapters/file-types.ts';
import { S3Files } from '../adapters/s3-files.ts';
import { Table } from '../adapters/table.ts';
import { checkUpload, openDocument, prepareUpload, prepareWorkbook } from '../app/documents/exchange.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { serve } from '../runtime/serve.ts';
import { DOCUMENT_CONTRACTS } from './document-contracts.ts';

const { TABLE, DOCUMENTS_BUCKET } = readEnvironment('documents');
const table = new Table(TABLE);
const ports = {
  readers: new DynamoReaders(table),
  documents: new DynamoDocuments(table),
  store: new DynamoCongressStore(table),
  openings: new DynamoOpenings(table),
  files: new S3Files(DOCUMENTS_BUCKET),
  typeOf,
};

/** Signs uploads and downloads of files, and checks what was uploaded. */
export const handler = serve(DOCUMENT_CONTRACTS, {
  upload: ({ body, asker, key, now }) => prepareUpload(ports, asker, body, key, now),
  uploadWorkbook: ({ body, asker, key }) => prepareWorkbook(ports, asker, body, key),
  checkUpload: ({ params, body, asker, now }) => checkUpload(ports, asker, body, params.id, now),
  download: ({ params, query, asker, now }) => openDocument(ports, asker, query, params.id, now),
});
