import vm from 'node:vm';
import type { WebAnswer, WebRequest } from '../http-api/web-request.ts';

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>;
type ViewerRequest = { method: string; uri: string; querystring: Values; headers: Values; cookies: Values };
type ViewerResponse = {
  statusCode: number;
  headers?: Values;
  body?: string | { data: string; encoding?: string };
};

/** A CloudFront Function on viewer requests: the request to go on with, or the answer it gives itself. */
export type ViewerFunction = (request: WebRequest) => WebRequest | WebAnswer;

/** Milliseconds after which a viewer function is taken to hang; CloudFront allows less, on a processor of its own. */
const LONGEST_RUN_MS = 2000;

/** Compiles the code of a CloudFront Function. It sees the request and the language, and nothing of this machine. */
export function viewerFunction(code: string): ViewerFunction {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const script = new vm.Script('JSON.stringify(handler(JSON.parse(input)))');
  return request => {
    context.input = JSON.stringify({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: request.sourceIp },
      request: viewerRequest(request),
    });
    const output: unknown = script.runInContext(context, { timeout: LONGEST_RUN_MS });
    const result = JSON.parse(String(output)) as ViewerRequest | ViewerResponse;
    return 'statusCode' in result ? answerOf(result) : { ...request, ...requestOf(result) };
  };
}

function viewerRequest(request: WebRequest): ViewerRequest {
  const { cookie, ...headers } = request.headers;
  const value = (text: string) => ({ value: text });
  const given = Object.entries(headers).filter(([, v]) => v !== undefined);
  const cookies = (cookie ?? '')
    .split('; ')
    .filter(Boolean)
    .map(c => c.split(/=(.*)/s));
  return {
    method: request.method,
    uri: request.path,
    querystring: multiple([...new URLSearchParams(request.query)]),
    headers: Object.fromEntries(given.map(([name, v]) => [name, value([v].flat().join(', '))])),
    cookies: Object.fromEntries(cookies.map(([name = '', v = '']) => [name, value(v)])),
  };
}

function multiple(pairs: [string, string][]): Values {
  const values: Values = {};
  for (const [name, value] of pairs) {
    const before = values[name];
    if (before === undefined) values[name] = { value };
    else before.multiValue = [...(before.multiValue ?? [{ value: before.value }]), { value }];
  }
  return values;
}

function requestOf({ uri, querystring, headers, cookies }: ViewerRequest): Partial<WebRequest> {
  const query = new URLSearchParams();
  for (const [name, { value, multiValue }] of Object.entries(querystring))
    for (const each of multiValue ?? [{ value }]) query.append(name, each.value);
  const cookie = Object.entries(cookies).map(([name, { value }]) => `${name}=${value}`);
  const plain = Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
  return {
    path: uri,
    query: query.toString(),
    headers: cookie.length > 0 ? { ...plain, cookie: cookie.join('; ') } : plain,
  };
}

function answerOf({ statusCode, headers, body }: ViewerResponse): WebAnswer {
  const plain = Object.fromEntries(Object.entries(headers ?? {}).map(([name, { value }]) => [name, value]));
  const text =
    typeof body === 'object' ? Buffer.from(body.data, body.encoding === 'base64' ? 'base64' : 'utf8') : body;
  return { status: statusCode, headers: plain, body: text ?? '' };
}
