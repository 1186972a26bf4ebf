import type { Clock } from '../clock.ts';
import { type Message, run, type Table, validated } from './dynalite.ts';
import type { Database, GroupCommit } from './group-commit.ts';
import { TABLES } from './keys.ts';
import { storeFor } from './store.ts';

type TableRecord = { description: Table; timeToLive?: Message; pointInTimeRecovery?: Message };

/** The tables and their settings, in memory and on disk. */
export class Tables {
  readonly #records = new Map<string, TableRecord>();
  readonly #commits: GroupCommit;
  readonly #clock: Clock;

  private constructor(commits: GroupCommit, clock: Clock) {
    this.#commits = commits;
    this.#clock = clock;
  }

  /** The tables that `database` already holds. */
  static async open(database: Database, commits: GroupCommit, clock: Clock): Promise<Tables> {
    const tables = new Tables(commits, clock);
    for await (const record of database.values({ gte: TABLES, lt: `${TABLES}~` })) {
      const table = record as TableRecord;
      tables.#records.set(table.description.TableName, table);
    }
    return tables;
  }

  /** Names of all tables. */
  names(): string[] {
    return [...this.#records.keys()];
  }

  /** The description of a table; undefined if there is none. */
  readonly lookup = (name: string): Table | undefined => this.#records.get(name)?.description;

  /** CreateTable: the table is active at once. */
  async create(request: Message): Promise<Message> {
    let created: Table | undefined;
    const store = storeFor(this.lookup, {
      // dynalite saves a table a second time, by a timer, when it becomes active.
      saveTable: table => {
        created ??= table;
      },
    });
    await run('createTable', validated('createTable', request, store), store);
    const description = this.#active(created as Table, request);
    await this.#save({ description });
    return { TableDescription: description };
  }

  /** DescribeTable. */
  describe(request: Message): Promise<Message> {
    const store = storeFor(this.lookup, {});
    return run('describeTable', validated('describeTable', request, store), store);
  }

  /** ListTables, all of them in one answer. */
  async list(): Promise<Message> {
    return { TableNames: this.names().sort() };
  }

  /** UpdateTimeToLive: remembered and described, but nothing expires. */
  async updateTimeToLive(request: Message): Promise<Message> {
    const timeToLive = request.TimeToLiveSpecification as Message;
    await this.#save({ ...(await this.#record(request)), timeToLive });
    return { TimeToLiveSpecification: timeToLive };
  }

  /** DescribeTimeToLive. */
  async describeTimeToLive(request: Message): Promise<Message> {
    const { timeToLive } = await this.#record(request);
    if (timeToLive?.Enabled !== true) return { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } };
    const { AttributeName } = timeToLive;
    return { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName } };
  }

  /** UpdateContinuousBackups: remembered and described, but nothing is backed up. */
  async updateContinuousBackups(request: Message): Promise<Message> {
    const pointInTimeRecovery = request.PointInTimeRecoverySpecification as Message;
    await this.#save({ ...(await this.#record(request)), pointInTimeRecovery });
    return this.describeContinuousBackups(request);
  }

  /** DescribeContinuousBackups. */
  async describeContinuousBackups(request: Message): Promise<Message> {
    const { pointInTimeRecovery } = await this.#record(request);
    const status = pointInTimeRecovery?.PointInTimeRecoveryEnabled === true ? 'ENABLED' : 'DISABLED';
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: status },
      },
    };
  }

  async #record(request: Message): Promise<TableRecord> {
    await this.describe({ TableName: request.TableName });
    return this.#records.get(request.TableName as string) as TableRecord;
  }

  #save(record: TableRecord): Promise<void> {
    const name = record.description.TableName;
    this.#records.set(name, record);
    return this.#commits.append([{ key: TABLES + name, value: record }]);
  }

  #active(table: Table, request: Message): Table {
    const now = this.#clock.now();
    const stream = request.StreamSpecification as Table['StreamSpecification'];
    const label = new Date(now).toISOString().slice(0, -1);
    return {
      ...table,
      TableStatus: 'ACTIVE',
      CreationDateTime: now / 1000,
      ...(table.GlobalSecondaryIndexes
        ? {
            GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map(index => ({
              ...index,
              IndexStatus: 'ACTIVE',
            })),
          }
        : {}),
      ...(stream?.StreamEnabled
        ? {
            StreamSpecification: stream,
            LatestStreamLabel: label,
            LatestStreamArn: `${table.TableArn}/stream/${label}`,
          }
        : {}),
    };
  }
}
