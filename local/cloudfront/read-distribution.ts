import * as z from 'zod';
import { StartError } from '../start-error.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import { type Behaviour, Distribution, type Origin } from './distribution.ts';
import { type HeadersPolicy, headersPolicy } from './response-headers.ts';
import { type ViewerFunction, viewerFunction } from './viewer-function.ts';

/** The managed policy that forwards everything but `Host`; an HTTP API behind a distribution needs it. */
const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const behaviourSchema = z.looseObject({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  Compress: z.boolean().default(false),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
});
const schema = z.looseObject({
  DefaultRootObject: z.string().optional(),
  Origins: z.array(z.looseObject({ Id: z.string(), DomainName: z.string() })),
  DefaultCacheBehavior: behaviourSchema,
  CacheBehaviors: z.array(behaviourSchema).default([]),
});

/** The origins that exist here, by the domain name the template gives them. */
export type Origins = { sites: Map<string, Origin>; httpApis: Map<string, Origin> };

/** The stack's distribution, or undefined if it has none. `toSelf` turns addresses of AWS in a policy into `'self'`. */
export function readDistribution(
  stack: StackTemplate,
  origins: Origins,
  toSelf: (policy: string) => string,
): Distribution | undefined {
  const [first, ...more] = stack.of('AWS::CloudFront::Distribution');
  if (first === undefined) return undefined;
  if (more.length > 0) throw unsupported('more than one distribution is not built');
  const config = schema.parse(first.properties.DistributionConfig);
  const policies = new Map(
    stack
      .of('AWS::CloudFront::ResponseHeadersPolicy')
      .map(p => [stack.ref(p.id), headersPolicy(p.properties.ResponseHeadersPolicyConfig, toSelf)]),
  );
  const functions = new Map(
    stack
      .of('AWS::CloudFront::Function')
      .map(f => [stack.attribute(f.id, 'FunctionARN'), viewerFunction(String(f.properties.FunctionCode))]),
  );
  const domains = new Map(config.Origins.map(({ Id, DomainName }) => [Id, DomainName]));
  const behaviours = [...config.CacheBehaviors, config.DefaultCacheBehavior].map(b =>
    readBehaviour(b, { origins, domain: domains.get(b.TargetOriginId) ?? '', policies, functions }),
  );
  return new Distribution(behaviours, config.DefaultRootObject);
}

type Parts = {
  origins: Origins;
  domain: string;
  policies: Map<string, HeadersPolicy>;
  functions: Map<string, ViewerFunction>;
};

function readBehaviour(b: z.infer<typeof behaviourSchema>, parts: Parts): Behaviour {
  const api = parts.origins.httpApis.get(parts.domain);
  const origin = api ?? parts.origins.sites.get(parts.domain);
  const where = b.PathPattern ?? 'the default behaviour';
  if (origin === undefined)
    throw unsupported(`${where} has an origin that is not of this stack: ${parts.domain}`);
  if (api !== undefined && b.OriginRequestPolicyId !== ALL_VIEWER_EXCEPT_HOST)
    throw unsupported(`${where} must forward everything but Host to its HTTP API (OriginRequestPolicyId)`);
  const [association, ...others] = b.FunctionAssociations;
  if (others.length > 0 || (association !== undefined && association.EventType !== 'viewer-request'))
    throw unsupported(`${where} may have one function, on viewer requests`);
  const policy = lookUp(parts.policies, b.ResponseHeadersPolicyId, `${where}: response headers policy`);
  const viewer = lookUp(parts.functions, association?.FunctionARN, `${where}: function`);
  return {
    ...(b.PathPattern === undefined ? {} : { pattern: b.PathPattern }),
    origin,
    methods: b.AllowedMethods,
    compressed: b.Compress,
    ...(viewer === undefined ? {} : { viewerFunction: viewer }),
    ...(policy === undefined ? {} : { headersPolicy: policy }),
  };
}

function lookUp<V>(map: Map<string, V>, key: string | undefined, what: string): V | undefined {
  if (key === undefined) return undefined;
  const value = map.get(key);
  if (value === undefined) throw unsupported(`${what} ${key} is not of this stack`);
  return value;
}

function unsupported(message: string): StartError {
  return new StartError('TEMPLATE_UNSUPPORTED', message);
}
