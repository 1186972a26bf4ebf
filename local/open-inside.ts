import type { JSONWebKeySet } from 'jose';
import type { Clock } from './clock.ts';
import type { Origin } from './cloudfront/distribution.ts';
import type { Inside, Mount } from './cloudfront/front-door.ts';
import { readDistribution } from './cloudfront/read-distribution.ts';
import { SiteFiles } from './cloudfront/site-files.ts';
import { HttpApi } from './http-api/http-api.ts';
import { readHttpApis } from './http-api/read-http-apis.ts';
import { jsonAnswer } from './http-api/web-request.ts';
import { StartError } from './start-error.ts';
import type { Services } from './start-services.ts';
import type { LocalAddresses } from './template/local-addresses.ts';
import type { StackTemplate } from './template/stack-template.ts';

type Options = {
  stack: StackTemplate;
  addresses: LocalAddresses;
  clock: Clock;
  services: Services;
  mounts: Record<string, Mount>;
};

/** What stands behind the front door: the distribution if there is one, else the HTTP API, and the mounts beside it. */
export function openInside({ stack, addresses, clock, services, mounts }: Options): Inside {
  const { userPool, buckets, functions, ses, mailPage } = services;
  const jwks = (issuer: string) =>
    userPool?.issuer === issuer ? (userPool.jwks() as unknown as JSONWebKeySet) : undefined;
  const invoke = (arn: string, event: unknown) => functions.invoke(arn, event);
  const httpApis = new Map<string, Origin>();
  for (const api of readHttpApis(stack)) {
    for (const { jwt, pattern } of api.routes)
      if (jwt !== undefined && jwks(jwt.issuer) === undefined)
        throw new StartError(
          'TEMPLATE_UNSUPPORTED',
          `${pattern.key}: the issuer ${jwt.issuer} is not run here`,
        );
    const served = new HttpApi({ api, clock, invoke, jwks });
    httpApis.set(api.domainName, request => served.handle(request));
  }
  const sites = new Map<string, Origin>();
  for (const { id } of stack.of('AWS::S3::Bucket')) {
    const files = new SiteFiles(stack, stack.ref(id), text => addresses.forPages(text));
    sites.set(stack.attribute(id, 'RegionalDomainName'), request => files.handle(request));
  }
  const distribution = readDistribution(stack, { sites, httpApis }, policy => addresses.forPolicies(policy));
  const [api, ...more] = httpApis.values();
  if (distribution === undefined && more.length > 0)
    throw new StartError(
      'TEMPLATE_UNSUPPORTED',
      'more than one HTTP API without a distribution is not built',
    );
  return {
    mounts: new Map<string, Mount>([
      ['/s3', buckets.handler],
      ['/ses', ses],
      ['/mail', mailPage],
      ...(userPool === undefined ? [] : [['/idp', userPool.handler] as [string, Mount]]),
      ...Object.entries(mounts),
    ]),
    handle: async request => {
      if (distribution !== undefined) return distribution.handle(request);
      return api === undefined ? jsonAnswer(404, { message: 'Not Found' }) : api(request);
    },
  };
}
