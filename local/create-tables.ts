import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { CREDENTIALS } from './lambda/functions.ts';
import { StartError } from './start-error.ts';
import { REGION } from './template/resource-names.ts';
import type { StackTemplate } from './template/stack-template.ts';

/**
 * Creates the tables of the stack that the data folder does not have yet. Throws `StartError` if one that it has was
 * made with other keys or indexes: unlike AWS, this machine cannot add an index to a table.
 */
export async function createTables(stack: StackTemplate, endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials: CREDENTIALS });
  try {
    for (const wanted of tablesOf(stack)) {
      const found = await describe(client, wanted.TableName ?? '');
      if (found === undefined) await client.send(new CreateTableCommand(wanted));
      else if (shape(found) !== shape(wanted))
        throw new StartError(
          'TABLE_CHANGED',
          `the data folder holds the table ${wanted.TableName} with other keys or indexes: start with a new folder`,
        );
    }
  } finally {
    client.destroy();
  }
}

function tablesOf(stack: StackTemplate): CreateTableCommandInput[] {
  return stack.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ id, properties }) => {
    if (((properties.Replicas as unknown[] | undefined) ?? []).length > 1)
      throw new StartError('TEMPLATE_UNSUPPORTED', `${id}: more than one replica is not built`);
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } =
      properties as unknown as CreateTableCommandInput;
    return {
      TableName: stack.ref(id),
      AttributeDefinitions,
      KeySchema,
      BillingMode: 'PAY_PER_REQUEST',
      ...(GlobalSecondaryIndexes === undefined
        ? {}
        : {
            GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(
              ({ IndexName, KeySchema: keys, Projection }) => ({
                IndexName,
                KeySchema: keys,
                Projection,
              }),
            ),
          }),
      ...(StreamSpecification === undefined
        ? {}
        : { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
    };
  });
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function shape(table: CreateTableCommandInput | TableDescription): string {
  const keys = (schema: { AttributeName: string | undefined; KeyType: string | undefined }[] | undefined) =>
    schema?.map(key => `${key.AttributeName}:${key.KeyType}`).join();
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(
    index => `${index.IndexName}(${keys(index.KeySchema)} ${projection(index.Projection)})`,
  );
  const attributes = (table.AttributeDefinitions ?? []).map(a => `${a.AttributeName}:${a.AttributeType}`);
  return [keys(table.KeySchema), ...attributes.sort(), ...indexes.sort()].join(' ');
}

function projection(
  given: { ProjectionType?: string | undefined; NonKeyAttributes?: string[] | undefined } | undefined,
) {
  return [given?.ProjectionType, ...(given?.NonKeyAttributes ?? []).toSorted()].join();
}
