import type { Sources } from './sample-stack.ts';

/** Bundles import nothing: the AWS protocols are spoken by hand, as little as a test needs. */
const CALL = `
const call = async (endpoint, target, body) => {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target,
      authorization: 'AWS4-HMAC-SHA256 Credential=AKIALOCALLOCALLOCAL0/20230315/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0',
      'x-amz-date': '20230315T000000Z',
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text);
};
const dynamo = (operation, body) => call(process.env.AWS_ENDPOINT_URL_DYNAMODB, 'DynamoDB_20120810.' + operation, body);
const TableName = process.env.TABLE;
const put = (pk, sk, more = {}) => dynamo('PutItem', { TableName, Item: { pk: { S: pk }, sk: { S: sk }, ...more } });
`;

const API = `${CALL}
const json = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const routes = {
  '/api/open/echo': async event => json(200, event),
  '/api/open/plain': async () => ({ hello: 'xin chào' }),
  '/api/open/cookies': async () => ({ statusCode: 200, cookies: ['a=1', 'b=2'], body: '' }),
  '/api/open/bytes': async () => ({ statusCode: 200, headers: { 'content-type': 'application/pdf' }, isBase64Encoded: true, body: 'AAEC' }),
  '/api/open/time': async () => json(200, { now: Date.now(), today: new Date().toISOString(), zone: new Date().getTimezoneOffset() }),
  '/api/open/environment': async () => json(200, process.env),
  '/api/open/put': async event => { const { pk, sk } = JSON.parse(event.body); await put(pk, sk); return json(201, {}); },
  '/api/open/throw': async () => { throw new TypeError('broken'); },
  '/api/open/hang': () => new Promise(() => {}),
  '/api/open/spin': () => { for (;;); },
  '/api/open/exit': () => process.exit(3),
  '/api/open/big': async () => 'x'.repeat(7 * 1024 * 1024),
  '/api/open/start': async event => json(200, await call(process.env.AWS_ENDPOINT_URL_SFN, 'AWSStepFunctions.StartExecution', {
    stateMachineArn: process.env.STATE_MACHINE_ARN, name: JSON.parse(event.body).name, input: event.body })),
};
console.log('api loaded');
export const handler = event => (routes[event.rawPath] ?? (async () => json(200, event)))(event);
`;

const RELAY = `${CALL}
export const handler = async event => {
  await put('RELAYED', 'batch#' + event.Records[0].dynamodb.SequenceNumber + '#' + Date.now() + Math.random(), {
    size: { N: String(event.Records.length) },
    ids: { S: event.Records.map(r => r.dynamodb.Keys.pk.S).join(' ') },
  });
  if (event.Records.some(r => r.dynamodb.Keys.pk.S === 'THROW')) throw new Error('a whole batch failed');
  const bad = event.Records.filter(r => r.dynamodb.Keys.pk.S === 'BAD');
  for (const r of event.Records) {
    if (bad.length > 0 && r.dynamodb.SequenceNumber >= bad[0].dynamodb.SequenceNumber) break;
    await put('DONE', r.dynamodb.Keys.pk.S);
  }
  return { batchItemFailures: bad.map(r => ({ itemIdentifier: r.dynamodb.SequenceNumber })) };
};
`;

const TICK = `${CALL}
export const handler = async event => {
  if (event.fail) throw new Error('told to fail');
  await put('TICK', event.at ? 'daily#' + event.at : 'every#' + event.time);
};
`;

const STEP = `${CALL}
export const handler = async input => { await put('STEP', input.name); return { done: input.name }; };
`;

/** What the functions of the sample stack do. */
export const SOURCES: Sources = { api: API, relay: RELAY, tick: TICK, step: STEP };
