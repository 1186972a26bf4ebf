import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { openTable, TableName } from './embedded-table.ts';

// A process for the kill test: writes pairs for ever, and prints the name of each that was answered.
const [, , folder = '', run = ''] = process.argv;
const { client } = await openTable(folder);

async function writePair(name: string): Promise<void> {
  const half = (sk: string) => ({
    Put: { TableName, Item: { pk: name, sk, group: 'pairs', rank: 'same', text: 'x'.repeat(200) } },
  });
  await client.send(
    new TransactWriteCommand({
      TransactItems: [
        half('left'),
        half('right'),
        {
          Update: {
            TableName,
            Key: { pk: 'count', sk: '-' },
            UpdateExpression: 'ADD pairs :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
      ],
    }),
  );
  console.log(name);
}

async function writeSingle(name: string): Promise<void> {
  const Key = { pk: name, sk: 'single' };
  await client.send(new PutCommand({ TableName, Item: { ...Key, group: 'singles', rank: name } }));
  await client.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #r = :moved',
      ExpressionAttributeNames: { '#r': 'rank' },
      ExpressionAttributeValues: { ':moved': `moved-${name}` },
    }),
  );
}

await Promise.all(
  [0, 1, 2, 3].map(async writer => {
    for (let n = 0; ; n++) {
      await writePair(`${run}-${writer}-${n}`);
      await writeSingle(`${run}-${writer}-${n}`);
    }
  }),
);
