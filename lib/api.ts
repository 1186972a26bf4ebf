import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { SIGNED_IN_SCOPE, type SignIn } from './sign-in.ts';

/** The functions behind the API, and the sign-in whose tokens it takes. */
export type ApiProps = {
  readonly command: IFunction;
  readonly registrar: IFunction;
  readonly description: IFunction;
  readonly query: IFunction;
  readonly figures: IFunction;
  readonly documents: IFunction;
  readonly people: IFunction;
  readonly reports: IFunction;
  readonly operations: IFunction;
  readonly calendar: IFunction;
  readonly signIn: SignIn;
};

const { GET, POST, PUT } = HttpMethod;

/** Every route, by the function that answers it. A path with more literal parts wins over `{proxy+}`. */
const ROUTES = [
  ['command', POST, '/api/terms/{term}/congresses/{union}/commands'],
  ['command', POST, '/api/terms/{term}/rulings'],
  ['registrar', PUT, '/api/terms/{term}'],
  ['registrar', POST, '/api/terms/{term}/sign-offs'],
  ['registrar', POST, '/api/imports'],
  ['registrar', GET, '/api/register/changes'],
  ['registrar', POST, '/api/register/changes'],
  ['registrar', GET, '/api/register/changes/{id}'],
  ['registrar', POST, '/api/register/changes/{id}/undo'],
  ['registrar', POST, '/api/terms/{term}/levels'],
  ['registrar', POST, '/api/terms/{term}/replan-preview'],
  ['figures', GET, '/api/terms/{term}/progress'],
  ['figures', GET, '/api/terms/{term}/outlook'],
  ['figures', GET, '/api/terms/{term}/bridge'],
  ['figures', GET, '/api/terms/{term}/insight'],
  ['figures', GET, '/api/terms/{term}/sign-offs'],
  ['figures', GET, '/api/terms/{term}/report'],
  ['documents', POST, '/api/imports/uploads'],
  ['documents', POST, '/api/documents'],
  ['documents', POST, '/api/documents/{id}/check'],
  ['documents', GET, '/api/documents/{id}'],
  ['people', GET, '/api/people'],
  ['people', POST, '/api/people'],
  ['people', GET, '/api/people/{sub}'],
  ['people', PUT, '/api/people/{sub}'],
  ['people', POST, '/api/people/{sub}/disable'],
  ['people', POST, '/api/people/{sub}/enable'],
  ['people', POST, '/api/people/{sub}/reset-password'],
  ['people', POST, '/api/people/{sub}/resume-mail'],
  ['people', POST, '/api/me/sign-out-everywhere'],
  ['people', GET, '/api/me/delegations'],
  ['people', POST, '/api/me/delegations'],
  ['people', POST, '/api/me/delegations/{id}/revoke'],
  ['reports', GET, '/api/terms/{term}/reports/{file}'],
  ['operations', GET, '/api/operations'],
  ['operations', GET, '/api/operations/congresses'],
  ['operations', POST, '/api/operations/repairs'],
  ['calendar', GET, '/api/terms/{term}/calendar'],
  ['calendar', GET, '/api/terms/{term}/congresses/{union}/attendance'],
  ['calendar', GET, '/api/calendar-link'],
  ['calendar', POST, '/api/calendar-link'],
  ['calendar', POST, '/api/calendar-link/revoke'],
  ['query', GET, '/api/{proxy+}'],
] as const;

/** What needs no sign-in, and why. */
const PUBLIC = [
  ['query', '/api/healthz', 'Public by design: it tells nothing of any union or person.'],
  ['description', '/api/openapi.json', 'Public by design: it tells nothing of any union or person.'],
  ['calendar', '/api/calendar/{file}', 'Calendars cannot sign in: the link holds a secret of its own.'],
] as const;

/** Calendars read their links by the hour; whoever tries links soon finds no answer. */
const FEED_THROTTLE = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 };

/**
 * The HTTP API. Every route but the public ones wants an access token of the pool with the scope that only a
 * sign-in gives: the authorizer alone would take an ID token, whose audience is the same client.
 */
export class Api extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Http', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignedIn', props.signIn.issuer, {
        jwtAudience: [props.signIn.client.userPoolClientId],
      }),
      defaultAuthorizationScopes: [SIGNED_IN_SCOPE],
    });
    const behind = {
      command: new HttpLambdaIntegration('Command', props.command),
      registrar: new HttpLambdaIntegration('Registrar', props.registrar),
      description: new HttpLambdaIntegration('Description', props.description),
      query: new HttpLambdaIntegration('Query', props.query),
      figures: new HttpLambdaIntegration('Figures', props.figures),
      documents: new HttpLambdaIntegration('Documents', props.documents),
      people: new HttpLambdaIntegration('People', props.people),
      reports: new HttpLambdaIntegration('Reports', props.reports),
      operations: new HttpLambdaIntegration('Operations', props.operations),
      calendar: new HttpLambdaIntegration('Calendar', props.calendar),
    };
    for (const [name, method, path] of ROUTES) {
      this.api.addRoutes({ path, methods: [method], integration: behind[name] });
    }
    for (const [name, path, reason] of PUBLIC) {
      const authorizer = new HttpNoneAuthorizer();
      const routes = this.api.addRoutes({
        path,
        methods: [GET],
        integration: behind[name],
        authorizer,
        authorizationScopes: [],
      });
      for (const route of routes) {
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason,
        });
      }
    }
    this.#stage();
  }

  #stage(): void {
    const logGroup = new LogGroup(this, 'AccessLogs', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            latency: '$context.responseLatency',
            sub: '$context.authorizer.claims.sub',
            error: '$context.error.message',
            integrationError: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    const feed = PUBLIC.find(([name]) => name === 'calendar');
    const settings = { [`GET ${feed?.[1]}`]: FEED_THROTTLE };
    (stage.node.defaultChild as CfnStage).addPropertyOverride('RouteSettings', settings);
  }
}
