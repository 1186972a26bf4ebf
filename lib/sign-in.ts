import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  Mfa,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { FIRST_PASSWORD_DAYS } from '../lambdas/domain/people.ts';
import { CODE_MAIL } from './mail-words.ts';

/** The scope of every access token that Cognito gives for a password: what an ID token never carries. */
export const SIGNED_IN_SCOPE = 'aws.cognito.signin.user.admin';

/** Whether the accounts outlive the stack. */
export type SignInProps = { readonly deletionProtection?: boolean };

/**
 * Accounts and tokens: a Cognito user pool in which the registrar makes the accounts, named by phone number or
 * e-mail address. Access tokens live 10 minutes because the API's authorizer knows no revocation; the refresh
 * token lives 12 hours, a working day, and can be revoked.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: SignInProps = {}) {
    super(scope, id);
    const isKept = props.deletionProtection ?? true;
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true, phone: true },
      signInCaseSensitive: false,
      // Many officers have no mail, and no SMS is sent: the registrar vouches for the number or the address.
      autoVerify: { email: true },
      enableSmsRole: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userVerification: CODE_MAIL,
      standardAttributes: { fullname: { required: false, mutable: true } },
      passwordPolicy: {
        minLength: 10,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(FIRST_PASSWORD_DAYS),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      deletionProtection: isKept,
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.client = this.pool.addClient('Web', {
      generateSecret: false,
      authFlows: { userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(10),
      idTokenValidity: Duration.minutes(10),
      refreshTokenValidity: Duration.hours(12),
      // Without this list people could change the number and address that they are known by.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    Validations.of(this.pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'A second factor is offered, not forced: many officers of small unions have a plain phone only.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The Plus plan bills each user for risk scores; the pool locks out guessers without it.',
      },
    );
  }

  /** Lets `fn` make accounts, hand over first passwords, and switch accounts off and on: in this pool only. */
  grantKeepAccounts(fn: IGrantable): void {
    this.pool.grant(
      fn,
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminSetUserPassword',
      'cognito-idp:AdminDisableUser',
      'cognito-idp:AdminEnableUser',
      'cognito-idp:AdminUserGlobalSignOut',
    );
  }

  /** What the tokens call their issuer. */
  get issuer(): string {
    return `${this.url}/${this.pool.userPoolId}`;
  }

  /** Where browsers post the operations of the pool. */
  get url(): string {
    return `https://cognito-idp.${Stack.of(this).region}.amazonaws.com`;
  }
}
