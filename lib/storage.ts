import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/**
 * The sparse indexes: an item is in one only while it carries the index's two keys. They show what lists show, not
 * the report of a congress, which would be written again with every change.
 */
const INDEXES = [
  { name: 'inbox', pk: 'inbox', sk: 'inboxSk', shown: ['row'] },
  { name: 'register', pk: 'registerPk', sk: 'registerSk', shown: ['row'] },
  { name: 'facts', pk: 'factsPk', sk: 'factsSk', shown: ['facts', 'reasons'] },
  { name: 'calendar', pk: 'calPk', sk: 'calSk', shown: ['cal', 'arrangement'] },
  { name: 'live', pk: 'livePk', sk: 'liveSk', shown: [] },
] as const;

const BY_KEY = ['dynamodb:GetItem', 'dynamodb:BatchGetItem'];
const READ = [...BY_KEY, 'dynamodb:Query'];
const DELETE = ['dynamodb:DeleteItem'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];

/** The partitions that hold the machines' task tokens. */
const WAITS = 'WAIT#*';

/** The partitions that hold people and what they may do, and those that list them. */
const OFFICERS = 'OFFICER#*';
const PEOPLE = 'PEOPLE#*';

/** Whether the table outlives its stack: `true` everywhere but in throw-away installations. */
export type StorageProps = { readonly deletionProtection?: boolean };

/**
 * The record: one table, its sparse indexes and its stream. Functions reach it through the verbs below only:
 * exact actions on exact resources, and no Scan.
 *
 * Encrypted under the key that AWS manages for DynamoDB in this account: its uses stand in CloudTrail, and no
 * function needs rights on a key, which a customer-managed key would spread over every role (with wildcards,
 * as DynamoDB asks for them). The day another account must read backups, a key of one's own is worth it.
 */
export class Storage extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: StorageProps = {}) {
    super(scope, id);
    const isKept = props.deletionProtection ?? true;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: isKept,
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of INDEXES) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.pk, type: AttributeType.STRING },
        sortKey: { name: index.sk, type: AttributeType.STRING },
        ...(index.shown.length > 0
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.shown] }
          : { projectionType: ProjectionType.KEYS_ONLY }),
      });
    }
  }

  /** Lets `fn` read any item but a machine's token, by key or by a page of the table or an index. */
  grantQuery(fn: IGrantable): void {
    this.#allow(fn, READ, this.#everywhere());
    this.#deny(fn, [...READ, ...WRITE], WAITS);
  }

  /** Lets `fn` read, and record changes in transactions. The machines' tokens stay hidden unless said. */
  grantRecord(fn: IGrantable, tokens: 'hidden' | 'read' = 'hidden'): void {
    this.#allow(fn, READ, this.#everywhere());
    this.#allow(fn, WRITE, [this.table.tableArn]);
    this.#deny(fn, tokens === 'hidden' ? [...READ, ...WRITE] : WRITE, WAITS);
    // Whoever records congresses gives nobody a post: that is for the function that keeps people, and it alone.
    this.#deny(fn, WRITE, OFFICERS, PEOPLE);
  }

  /** Lets `fn` read, and describe documents among a congress's items. The machines' tokens stay hidden. */
  grantDocuments(fn: IGrantable): void {
    this.grantQuery(fn);
    this.#allowIn(fn, ['dynamodb:PutItem'], ['CONGRESS#*']);
  }

  /**
   * Lets `fn` read, and keep people: write them, their lists, and whether their address takes mail, and take rows out of
   * the lists, which are no record. The machines' tokens stay hidden.
   */
  grantPeople(fn: IGrantable): void {
    this.grantQuery(fn);
    this.#allowIn(fn, ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], [OFFICERS, PEOPLE, 'MAIL#*']);
    this.#allowIn(fn, DELETE, [PEOPLE]);
    this.#deny(fn, DELETE, WAITS);
  }

  /** Lets `fn` read, and keep the links to calendars. The machines' tokens stay hidden. */
  grantFeeds(fn: IGrantable): void {
    this.grantQuery(fn);
    this.#allowIn(fn, ['dynamodb:PutItem'], ['FEED#*']);
  }

  /** Lets `fn` read, and keep what it made of that, and that it ran. The machines' tokens stay hidden. */
  grantInsight(fn: IGrantable): void {
    this.grantQuery(fn);
    this.#allowIn(fn, ['dynamodb:PutItem'], ['INSIGHT#*', 'OPERATIONS']);
  }

  /** Lets `fn` read, and keep who was reminded of what, and how digests were delivered. */
  grantReminders(fn: IGrantable): void {
    this.grantQuery(fn);
    const parts = ['REMINDERS#*', 'DIGEST#*', 'DIGESTS#*', 'DIGEST-RUNS', 'OPERATIONS'];
    this.#allowIn(fn, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], parts);
  }

  /** Lets `fn` read a person by key, and note that their address takes no mail, and whose digest came back. */
  grantReturnedMail(fn: IGrantable): void {
    this.#allowIn(fn, BY_KEY, [OFFICERS, 'MAIL#*']);
    this.#allowIn(fn, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], ['MAIL#*', 'DIGESTS#*']);
  }

  /** Lets `fn` read what a wake needs, by key: a congress as it stands, and the token its machine waits with. */
  grantWake(fn: IGrantable): void {
    this.#allowIn(fn, BY_KEY, ['CONGRESS#*', WAITS]);
  }

  /** Lets `fn` leave the token of a machine that waits, and read the congress as it stands. */
  grantWait(fn: IGrantable): void {
    this.grantWake(fn);
    this.#allowIn(fn, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [WAITS]);
  }

  #everywhere(): string[] {
    return [this.table.tableArn, ...INDEXES.map(index => `${this.table.tableArn}/index/${index.name}`)];
  }

  #allow(fn: IGrantable, actions: string[], resources: string[]): void {
    fn.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }

  /** As `#allow` on the table, but only where every partition asked for has one of these names. */
  #allowIn(fn: IGrantable, actions: string[], partitions: string[]): void {
    fn.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions,
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
      }),
    );
  }

  #deny(fn: IGrantable, actions: string[], ...partitions: string[]): void {
    fn.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions,
        resources: this.#everywhere(),
        conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': partitions } },
      }),
    );
  }
}
