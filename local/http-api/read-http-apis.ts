import * as z from 'zod';
import { StartError } from '../start-error.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import type {
  CorsRules,
  HttpApiDefinition,
  HttpRoute,
  JwtRules,
  ThrottleRules,
} from './http-api-definition.ts';
import { routePattern } from './match-route.ts';

const texts = z.array(z.string());
const corsSchema = z.looseObject({
  AllowOrigins: texts.default([]),
  AllowMethods: texts.default([]),
  AllowHeaders: texts.default([]),
  ExposeHeaders: texts.default([]),
  MaxAge: z.coerce.number().optional(),
  AllowCredentials: z.boolean().default(false),
});
const routeSchema = z.looseObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.string().default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: texts.default([]),
});
const integrationSchema = z.looseObject({
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string(),
  TimeoutInMillis: z.coerce.number().default(30_000),
});
const authorizerSchema = z.looseObject({
  JwtConfiguration: z.looseObject({ Issuer: z.string(), Audience: texts }),
});
const throttleSchema = z.looseObject({
  ThrottlingBurstLimit: z.coerce.number().optional(),
  ThrottlingRateLimit: z.coerce.number().optional(),
});
const stageSchema = z.looseObject({
  ApiId: z.string(),
  DefaultRouteSettings: throttleSchema.optional(),
  RouteSettings: z.record(z.string(), throttleSchema).default({}),
});

/** The HTTP APIs of the stack with their routes, authorizers, throttles and cross-origin rules. */
export function readHttpApis(stack: StackTemplate): HttpApiDefinition[] {
  return stack.of('AWS::ApiGatewayV2::Api').map(({ id, properties }) => {
    const apiId = stack.ref(id);
    const cors =
      properties.CorsConfiguration === undefined ? undefined : readCors(properties.CorsConfiguration);
    const domainName = new URL(stack.attribute(id, 'ApiEndpoint')).host;
    return { apiId, domainName, routes: readRoutes(stack, apiId), ...(cors === undefined ? {} : { cors }) };
  });
}

function readCors(configuration: unknown): CorsRules {
  const c = corsSchema.parse(configuration);
  return {
    origins: c.AllowOrigins,
    methods: c.AllowMethods,
    headers: c.AllowHeaders,
    exposed: c.ExposeHeaders,
    credentials: c.AllowCredentials,
    ...(c.MaxAge === undefined ? {} : { maxAge: c.MaxAge }),
  };
}

function readRoutes(stack: StackTemplate, apiId: string): HttpRoute[] {
  const stage = stack
    .of('AWS::ApiGatewayV2::Stage')
    .map(({ properties }) => stageSchema.parse(properties))
    .find(s => s.ApiId === apiId);
  if (stage === undefined) throw new StartError('TEMPLATE_UNSUPPORTED', `the HTTP API ${apiId} has no stage`);
  const integrations = byRef(stack, 'AWS::ApiGatewayV2::Integration');
  const authorizers = byRef(stack, 'AWS::ApiGatewayV2::Authorizer');
  return stack
    .of('AWS::ApiGatewayV2::Route')
    .map(({ properties }) => routeSchema.parse(properties))
    .filter(route => route.ApiId === apiId)
    .map(route => {
      const integration = integrationSchema.parse(
        integrations.get(route.Target.replace('integrations/', '')),
      );
      const throttle = readThrottle({
        ...stage.DefaultRouteSettings,
        ...stage.RouteSettings[route.RouteKey],
      });
      return {
        pattern: routePattern(route.RouteKey),
        functionArn: functionArn(integration.IntegrationUri),
        timeoutMs: integration.TimeoutInMillis,
        scopes: route.AuthorizationScopes,
        ...(route.AuthorizationType === 'JWT'
          ? { jwt: readJwt(authorizers.get(route.AuthorizerId ?? '')) }
          : {}),
        ...(throttle === undefined ? {} : { throttle }),
      };
    });
}

function byRef(stack: StackTemplate, type: string): Map<string, unknown> {
  return new Map(stack.of(type).map(({ id, properties }) => [stack.ref(id), properties]));
}

function readJwt(authorizer: unknown): JwtRules {
  const { JwtConfiguration } = authorizerSchema.parse(authorizer);
  return { issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience };
}

function readThrottle(settings: z.infer<typeof throttleSchema>): ThrottleRules | undefined {
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings;
  return rate === undefined || burst === undefined ? undefined : { rate, burst };
}

/** An integration may name the function by its ARN, or by the invocation path that holds the ARN. */
function functionArn(uri: string): string {
  return /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;
}
