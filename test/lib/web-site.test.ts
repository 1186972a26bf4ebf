import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { type Synthesised, synthesise } from './synthesise.ts';

let it: Synthesised;
// biome-ignore lint/suspicious/noExplicitAny: the configuration of a distribution is JSON
let distribution: any;
beforeAll(() => {
  it = synthesise();
  distribution = it.single('AWS::CloudFront::Distribution').Properties.DistributionConfig;
}, 60_000);

const behaviour = (pattern: string) =>
  distribution.CacheBehaviors.find((it: { PathPattern: string }) => it.PathPattern === pattern);

test('the API is reached under /api of the same origin, uncached and whole', () => {
  expect(behaviour('/api/*')).toMatchObject({
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
    OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AllViewerExceptHostHeader
    ViewerProtocolPolicy: 'https-only',
  });
  expect(behaviour('/api/*').AllowedMethods).toContain('POST');
});

test("the API's refusals are not rewritten into pages", () => {
  expect(distribution.CustomErrorResponses).toBeUndefined();
  expect(behaviour('/api/*').FunctionAssociations).toBeUndefined();
});

test.each([
  ['/', '/index.html'],
  ['/hop-thu', '/index.html'],
  ['/don-vi/LC.0001/ho-so', '/index.html'],
  ['/config.json', '/config.json'],
  ['/assets/app-1a2b.js', '/assets/app-1a2b.js'],
])('%s is answered with %s', (asked, answered) => {
  const code = it.single('AWS::CloudFront::Function').Properties.FunctionCode;
  const request = runInNewContext(`${code}; handler(event)`, { event: { request: { uri: asked } } });
  expect(request.uri).toBe(answered);
});

test('pages may talk to the API, the sign-in and the bucket of documents, and to nobody else', () => {
  const policies = it.ofType('AWS::CloudFront::ResponseHeadersPolicy').map(([, it]) => it.Properties);
  expect(policies).toHaveLength(2);
  for (const { ResponseHeadersPolicyConfig } of policies) {
    const { ContentSecurityPolicy } = ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const csp = JSON.stringify(ContentSecurityPolicy.ContentSecurityPolicy);
    expect(csp).toContain("default-src 'self'");
    expect(csp).toContain("connect-src 'self' https://cognito-idp.");
    expect(csp).toContain(it.logicalId('Documents/Bucket'));
    expect(csp).not.toMatch(/unsafe-|https:\/\/\*/);
  }
});

test('files whose name changes with their content are kept, pages are asked for again', () => {
  const cacheControl = (ref: { Ref: string }) =>
    it.resources[ref.Ref]?.Properties.ResponseHeadersPolicyConfig.CustomHeadersConfig.Items[0].Value;
  expect(cacheControl(behaviour('/assets/*').ResponseHeadersPolicyId)).toMatch(/immutable/);
  expect(cacheControl(distribution.DefaultCacheBehavior.ResponseHeadersPolicyId)).toBe('no-cache');
});

test('uploads are taken from the site alone', () => {
  const origins = (stack: Synthesised) =>
    stack.resources[stack.logicalId('Documents/Bucket')]?.Properties.CorsConfiguration.CorsRules.flatMap(
      (rule: { AllowedOrigins: string[] }) => rule.AllowedOrigins,
    );
  expect(origins(it)).toEqual(['https://*.cloudfront.net']);
  expect(origins(synthesise({ siteOrigin: 'https://dai-hoi.example' }))).toEqual(['https://dai-hoi.example']);
});
