import type { DocumentStore, StoredDocument } from '../../lambdas/app/document-store.ts';

/** Documents of congresses in memory. */
export class FakeDocuments implements DocumentStore {
  readonly #documents = new Map<string, StoredDocument>();

  async put(document: StoredDocument): Promise<void> {
    const key = `${document.term}#${document.union}#${document.id}`;
    if (!this.#documents.get(key)?.checked) this.#documents.set(key, document);
  }

  async get(term: string, union: string, id: string): Promise<StoredDocument | undefined> {
    return this.#documents.get(`${term}#${union}#${id}`);
  }

  async list(term: string, union: string): Promise<StoredDocument[]> {
    return [...this.#documents.values()]
      .filter(document => document.term === term && document.union === union)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
