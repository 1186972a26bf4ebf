import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';

/** Where the services of an installation are; what is missing is AWS itself, with the caller's own credentials. */
export type Services = {
  readonly dynamoDb?: string;
  readonly cognito?: string;
  readonly stepFunctions?: string;
};

/** What tools must know of an installation besides its address. */
export type Names = { readonly table: string; readonly userPool: string; readonly stateMachine: string };

/** AWS clients of an installation. */
export type Clients = ReturnType<typeof clientsFor>;

/** Credentials that the embedded services accept and that are worth nothing anywhere else. */
const ANY_CREDENTIALS = {
  accessKeyId: 'AKIALOCALLOCALLOCAL0',
  secretAccessKey: 'local-secret-that-opens-nothing',
};

/** AWS clients for the services of an installation. */
export function clientsFor(services: Services) {
  const at = (endpoint: string | undefined) =>
    endpoint === undefined ? {} : { endpoint, region: 'ap-southeast-1', credentials: ANY_CREDENTIALS };
  return {
    dynamoDb: new DynamoDBClient(at(services.dynamoDb)),
    cognito: new CognitoIdentityProviderClient(at(services.cognito)),
    stepFunctions: new SFNClient(at(services.stepFunctions)),
  };
}

/** The names of a stack by its outputs. */
export function namesIn(outputs: Readonly<Record<string, string>>): Names {
  const { TableName: table = '', UserPoolId: userPool = '', StateMachineArn: stateMachine = '' } = outputs;
  return { table, userPool, stateMachine };
}
