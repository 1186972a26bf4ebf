import type { DocumentStore, StoredDocument } from '../app/document-store.ts';
import { congressPartition, DOCUMENT_PREFIX, documentKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Documents of congresses in DynamoDB. */
export class DynamoDocuments implements DocumentStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** A checked document is never written again: two checks at once keep the first. */
  async put(document: StoredDocument): Promise<void> {
    const { term, union, id } = document;
    await this.#table.put(
      { ...documentKey(term, union, id), document, isChecked: document.checked !== undefined },
      { expression: 'attribute_not_exists(pk) OR isChecked = :no', values: { ':no': false } },
    );
  }

  async get(term: string, union: string, id: string): Promise<StoredDocument | undefined> {
    return (await this.#table.get(documentKey(term, union, id)))?.document as StoredDocument | undefined;
  }

  async list(term: string, union: string): Promise<StoredDocument[]> {
    const documents: StoredDocument[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': congressPartition(term, union), ':prefix': DOCUMENT_PREFIX },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      });
      documents.push(...page.items.map(item => item.document as StoredDocument));
      from = page.last;
    } while (from);
    return documents;
  }
}
