import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, test } from 'vitest';
import { CONTRACTS } from '../../lambdas/api/contracts.ts';
import { attachment, FileAnswer } from '../../lambdas/runtime/file-answer.ts';
import { serve } from '../../lambdas/runtime/serve.ts';

test('a Vietnamese name is given in letters of ASCII, and as it is written', () => {
  expect(attachment('Tiến độ đại hội.docx')).toBe(
    `attachment; filename="tien do dai hoi.docx"; filename*=UTF-8''Ti%E1%BA%BFn%20%C4%91%E1%BB%99%20%C4%91%E1%BA%A1i%20h%E1%BB%99i.docx`,
  );
});

test('a name cannot break out of the header or of its folder', () => {
  const header = attachment('../659/BC"\r\nset-cookie: x=1\u0000*.pdf');
  expect(header).not.toMatch(/[\r\n\0]/);
  expect(header).toContain('filename="..-659-bc-set-cookie- x=1-.pdf"');
  expect(header.split("''")[1]).toMatch(/^[\w.%-]+$/);
});

test('the bytes of a file reach API Gateway in base64, with their type and name', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const handler = serve(CONTRACTS, { healthz: async () => new FileAnswer(bytes, 'Báo cáo', 'docx') });
  const event = {
    version: '2.0',
    rawPath: '/api/healthz',
    rawQueryString: '',
    headers: {},
    requestContext: { domainName: 'api.example', http: { method: 'GET', path: '/api/healthz' } },
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
  const answer = (await handler(event as never)) as unknown as {
    isBase64Encoded: boolean;
    body: string;
    headers: Record<string, string>;
  };
  expect(answer.isBase64Encoded).toBe(true);
  expect(new Uint8Array(Buffer.from(answer.body, 'base64'))).toEqual(bytes);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': expect.stringContaining('bao cao.docx'),
    'cache-control': 'no-store',
  });
});
