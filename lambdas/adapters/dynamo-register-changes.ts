import { BadRequest, VersionConflict } from '../app/errors.ts';
import type { JobOf } from '../app/jobs/job.ts';
import type { Page } from '../app/queries/readers.ts';
import type { Commands, RecordedChange, RegisterChanges } from '../app/register/register-changes.ts';
import { jobItem } from './job-item.ts';
import { LONGEST_SORT_KEY, REGISTER_CHANGES, registerChangeKey, registerCommandsKey } from './keys.ts';
import type { Condition, Item, Table, Write } from './table.ts';

const IS_NEW: Condition = { expression: 'attribute_not_exists(pk)' };

/** Changes of the register in DynamoDB; the stream hands the job of each to the worker. */
export class DynamoRegisterChanges implements RegisterChanges {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  begin(job: JobOf<'register'>, record: RecordedChange, commands: Commands): Promise<boolean> {
    return this.#write([
      jobWrite(job),
      { put: { ...registerChangeKey(record.id, record.at), record }, condition: IS_NEW },
      { put: { ...registerCommandsKey(record.id), ...commands } },
    ]);
  }

  beginUndo(job: JobOf<'register'>, record: RecordedChange, from: RecordedChange): Promise<boolean> {
    const { undo } = from;
    const condition: Condition = undo
      ? { expression: 'undoneBy = :from', values: { ':from': undo.id } }
      : { expression: 'attribute_exists(pk) AND attribute_not_exists(undoneBy)' };
    const put = { ...registerChangeKey(record.id, record.at), record, undoneBy: record.undo?.id };
    return this.#write([jobWrite(job), { put, condition }]);
  }

  async recorded(id: string, at: string): Promise<RecordedChange | undefined> {
    return (await this.#table.get(registerChangeKey(id, at)))?.record as RecordedChange | undefined;
  }

  async commands(id: string): Promise<Commands | undefined> {
    const item = await this.#table.get(registerCommandsKey(id));
    return item && { doing: item.doing as Commands['doing'], undoing: item.undoing as Commands['undoing'] };
  }

  async list({ limit, cursor }: { limit: number; cursor?: string }): Promise<Page<RecordedChange>> {
    const from: Item | undefined = cursor ? { pk: REGISTER_CHANGES, sk: placeIn(cursor) } : undefined;
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': REGISTER_CHANGES },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
      ...(from && { ExclusiveStartKey: from }),
    });
    return {
      items: page.items.map(item => item.record as RecordedChange),
      ...(page.last && { cursor: Buffer.from(page.last.sk).toString('base64url') }),
    };
  }

  async #write(writes: readonly Write[]): Promise<boolean> {
    try {
      await this.#table.transact(writes);
      return true;
    } catch (error) {
      if (error instanceof VersionConflict) return false;
      throw error;
    }
  }
}

function jobWrite(job: JobOf<'register'>): Write {
  return { put: jobItem(job), condition: IS_NEW };
}

/** Where the list goes on; a cursor that names no place is refused. */
function placeIn(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!/^[^#]+#[^#]+$/.test(place) || Buffer.byteLength(place) > LONGEST_SORT_KEY)
    throw new BadRequest('cursor');
  return place;
}
