import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CognitoAccounts } from '../lambdas/adapters/cognito-accounts.ts';
import { DynamoPeople } from '../lambdas/adapters/dynamo-people.ts';
import { DynamoReaders } from '../lambdas/adapters/dynamo-readers.ts';
import { Table } from '../lambdas/adapters/table.ts';
import type { RunningTemplate } from '../local/run-template.ts';

/** What the embedded services take for credentials: they ask for some, and check none. */
const ANY = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
};

/** Accounts and people of an embedded run, for tools of this process. */
export function embeddedPorts({ endpoints, outputs }: RunningTemplate) {
  const { TableName = '', UserPoolId = '' } = outputs;
  const cognito = new CognitoIdentityProviderClient({ ...ANY, endpoint: endpoints.cognito });
  const dynamo = new DynamoDBClient({ ...ANY, endpoint: endpoints.dynamoDb });
  const table = new Table(TableName, dynamo);
  return {
    accounts: new CognitoAccounts(UserPoolId, cognito),
    people: new DynamoPeople(table),
    readers: new DynamoReaders(table),
  };
}
