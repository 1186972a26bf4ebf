import { rmSync } from 'node:fs';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type RunningTemplate, type RunOptions, runTemplate } from '../../../local/run-template.ts';
import { SOURCES } from './sample-sources.ts';
import { synthesiseSample } from './sample-stack.ts';
import { newFolder } from './scratch.ts';

const account = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'AKIALOCALLOCALLOCAL0', secretAccessKey: 'local-secret-that-opens-nothing' },
};

export type Tokens = { AccessToken: string; IdToken: string };

/** The sample stack, running in a folder of its own, and ways to look at it. */
export class SampleRun {
  readonly folder = newFolder();
  readonly assembly: string;
  run: RunningTemplate | undefined;

  constructor() {
    this.assembly = synthesiseSample(this.folder, SOURCES);
  }

  async start(options: Partial<RunOptions> = {}): Promise<RunningTemplate> {
    const { folder, assembly } = this;
    this.run = await runTemplate({ assembly, folder: `${folder}/data`, port: 0, controlPort: 0, ...options });
    return this.run;
  }

  get now(): RunningTemplate {
    if (this.run === undefined) throw new Error('not started');
    return this.run;
  }

  async close(): Promise<void> {
    await this.run?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.now.address + path, { redirect: 'manual', ...init });
  }

  put(pk: string, sk: string): Promise<Response> {
    return this.fetch('/api/open/put', { method: 'POST', body: JSON.stringify({ pk, sk }) });
  }

  /** The items under `pk`, read as any client of DynamoDB would. */
  async items(pk: string): Promise<Record<string, unknown>[]> {
    const client = new DynamoDBClient({ ...account, endpoint: this.now.endpoints.dynamoDb });
    const { Items = [] } = await DynamoDBDocumentClient.from(client).send(
      new QueryCommand({
        TableName: this.now.outputs.TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      }),
    );
    client.destroy();
    return Items;
  }

  async sorts(pk: string): Promise<unknown[]> {
    return (await this.items(pk)).map(item => item.sk);
  }

  /** Makes a user and signs in as a browser does, at the address the site's configuration gives. */
  async signIn(Username: string): Promise<Tokens> {
    const client = new CognitoIdentityProviderClient({ ...account, endpoint: this.now.endpoints.cognito });
    const UserPoolId = this.now.outputs.PoolId;
    await client.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
    const Password = 'Congress-2023';
    await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
    client.destroy();
    const { idpUrl, clientId } = (await (await this.fetch('/config.json')).json()) as Record<string, string>;
    const answer = await this.fetch(idpUrl ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: clientId,
        AuthParameters: { USERNAME: Username, PASSWORD: Password },
      }),
    });
    return ((await answer.json()) as { AuthenticationResult: Tokens }).AuthenticationResult;
  }
}
