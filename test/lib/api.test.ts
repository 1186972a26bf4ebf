import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { CONTRACTS } from '../../lambdas/api/contracts.ts';
import { type Synthesised, synthesise } from './synthesise.ts';

let it: Synthesised;
// biome-ignore lint/suspicious/noExplicitAny: properties of a route are JSON
let routes: Map<string, any>;
beforeAll(() => {
  it = synthesise();
  routes = new Map(
    it.ofType('AWS::ApiGatewayV2::Route').map(([, route]) => [route.Properties.RouteKey, route.Properties]),
  );
}, 60_000);

const PUBLIC = ['GET /api/healthz', 'GET /api/openapi.json', 'GET /api/calendar/{file}'];

/** The logical id of the function that answers `key`. */
function behind(key: string): string {
  const integration = it.resources[routes.get(key).Target['Fn::Join'][1][1].Ref];
  return integration?.Properties.IntegrationUri['Fn::GetAtt'][0];
}

const FUNCTIONS = {
  command: 'Command',
  description: 'Description',
  query: 'Query',
  figures: 'Figures',
  registrar: 'Registrar',
  documents: 'Exchange',
  people: 'People',
  reports: 'Reports',
  operations: 'Operations',
  calendar: 'Calendar',
} as const;

test.each(Object.entries(CONTRACTS))('%s reaches the function that serves it', (name, { method, path }) => {
  const serving = Object.entries(FUNCTIONS).filter(([file]) =>
    new RegExp(`^(?:  ){1,2}${name}: `, 'm').test(readFileSync(`lambdas/api/${file}.lambda.ts`, 'utf8')),
  );
  const exact = `${method} ${path}`;
  const answering = behind(routes.has(exact) ? exact : `${method} /api/{proxy+}`);
  expect(serving.map(([, construct]) => it.logicalId(construct))).toEqual([answering]);
});

test('what changes something has a route of its own, and is never read by accident', () => {
  const changing = Object.values(CONTRACTS).filter(it => it.method !== 'GET');
  for (const { method, path } of changing) expect(routes.has(`${method} ${path}`)).toBe(true);
  expect([...routes.keys()].filter(key => key.includes('{proxy+}'))).toEqual(['GET /api/{proxy+}']);
});

test('the contracts and the routes agree on what is public', () => {
  const open = Object.values(CONTRACTS).filter(it => 'isPublic' in it);
  for (const { method, path } of open) expect(PUBLIC).toContain(`${method} ${path}`);
});

test('every route but the public ones wants a token with the scope that only a sign-in gives', () => {
  const authorizers = it.ofType('AWS::ApiGatewayV2::Authorizer');
  expect(authorizers).toHaveLength(1);
  for (const [key, route] of routes) {
    if (PUBLIC.includes(key)) {
      expect(route.AuthorizationType).toBe('NONE');
      continue;
    }
    expect([key, route.AuthorizationType]).toEqual([key, 'JWT']);
    expect(route.AuthorizationScopes).toEqual(['aws.cognito.signin.user.admin']);
    expect(route.AuthorizerId).toEqual({ Ref: authorizers[0]?.[0] });
  }
});

test('tokens are those of our pool, for our client', () => {
  const authorizer = it.single('AWS::ApiGatewayV2::Authorizer');
  expect(authorizer.Properties).toMatchObject({
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: {
      Audience: [{ Ref: it.ofType('AWS::Cognito::UserPoolClient')[0]?.[0] }],
      Issuer: {
        'Fn::Join': [
          '',
          [
            'https://cognito-idp.',
            { Ref: 'AWS::Region' },
            '.amazonaws.com/',
            { Ref: it.ofType('AWS::Cognito::UserPool')[0]?.[0] },
          ],
        ],
      },
    },
  });
});

test('calls are logged without a token, and throttled', () => {
  const stage = it.single('AWS::ApiGatewayV2::Stage');
  const { AccessLogSettings, DefaultRouteSettings } = stage.Properties;
  expect(AccessLogSettings.Format).not.toMatch(/header|authorization/i);
  expect(DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
  expect(DefaultRouteSettings.ThrottlingBurstLimit).toBeGreaterThan(0);
});

test('nobody signs up alone, tokens are short, and a guess learns nothing about who has an account', () => {
  it.template.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    UsernameAttributes: ['email', 'phone_number'],
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
  });
  it.template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    GenerateSecret: false,
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    AccessTokenValidity: 10,
    RefreshTokenValidity: 720,
    TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    WriteAttributes: ['locale'],
  });
});
