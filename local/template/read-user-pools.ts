import * as z from 'zod';
import type { UserPoolSettings } from '../cognito/pool-settings.ts';
import type { StackTemplate } from './stack-template.ts';

const attributes = z.array(z.enum(['email', 'phone_number', 'preferred_username']));
const poolSchema = z.looseObject({
  Policies: z
    .looseObject({
      PasswordPolicy: z
        .looseObject({
          MinimumLength: z.coerce.number().optional(),
          RequireLowercase: z.boolean().optional(),
          RequireUppercase: z.boolean().optional(),
          RequireNumbers: z.boolean().optional(),
          RequireSymbols: z.boolean().optional(),
          TemporaryPasswordValidityDays: z.coerce.number().optional(),
        })
        .optional(),
    })
    .optional(),
  UsernameAttributes: attributes.optional(),
  AliasAttributes: attributes.optional(),
  VerificationMessageTemplate: z
    .looseObject({ EmailSubject: z.string().optional(), EmailMessage: z.string().optional() })
    .optional(),
  UsernameConfiguration: z.looseObject({ CaseSensitive: z.boolean().optional() }).optional(),
});

const unit = z.enum(['seconds', 'minutes', 'hours', 'days']);
const clientSchema = z.looseObject({
  UserPoolId: z.string(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  AccessTokenValidity: z.coerce.number().optional(),
  IdTokenValidity: z.coerce.number().optional(),
  RefreshTokenValidity: z.coerce.number().optional(),
  TokenValidityUnits: z
    .looseObject({
      AccessToken: unit.default('hours'),
      IdToken: unit.default('hours'),
      RefreshToken: unit.default('days'),
    })
    .default({ AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' }),
});

const MINUTES = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 } as const;

/** A user pool of the stack with its clients, and the `iss` of its tokens. */
export type PoolOfStack = { settings: UserPoolSettings; issuer: string };

/** The user pools of the stack. What the template leaves out is as AWS has it. */
export function readUserPools(stack: StackTemplate): PoolOfStack[] {
  return stack.of('AWS::Cognito::UserPool').map(({ id, properties }) => {
    const p = poolSchema.parse(properties);
    const policy = p.Policies?.PasswordPolicy;
    const poolId = stack.ref(id);
    const { EmailSubject: subject, EmailMessage: text } = p.VerificationMessageTemplate ?? {};
    return {
      issuer: stack.attribute(id, 'ProviderURL'),
      settings: {
        id: poolId,
        clients: readClients(stack, poolId),
        passwordPolicy: {
          minimumLength: policy?.MinimumLength ?? 8,
          requireLowercase: policy?.RequireLowercase ?? policy === undefined,
          requireUppercase: policy?.RequireUppercase ?? policy === undefined,
          requireNumbers: policy?.RequireNumbers ?? policy === undefined,
          requireSymbols: policy?.RequireSymbols ?? policy === undefined,
          temporaryPasswordDays: policy?.TemporaryPasswordValidityDays ?? 7,
        },
        ...(p.UsernameAttributes === undefined ? {} : { usernameAttributes: p.UsernameAttributes }),
        ...(p.AliasAttributes === undefined ? {} : { aliasAttributes: p.AliasAttributes }),
        ...(subject !== undefined && text !== undefined && { verificationMail: { subject, text } }),
        caseSensitive: p.UsernameConfiguration?.CaseSensitive ?? true,
      },
    };
  });
}

function readClients(stack: StackTemplate, poolId: string): UserPoolSettings['clients'] {
  return stack.of('AWS::Cognito::UserPoolClient').flatMap(({ id, properties }) => {
    const p = clientSchema.parse(properties);
    if (p.UserPoolId !== poolId) return [];
    const units = p.TokenValidityUnits;
    return [
      {
        id: stack.ref(id),
        authFlows: p.ExplicitAuthFlows,
        accessTokenMinutes:
          p.AccessTokenValidity === undefined ? 60 : p.AccessTokenValidity * MINUTES[units.AccessToken],
        idTokenMinutes: p.IdTokenValidity === undefined ? 60 : p.IdTokenValidity * MINUTES[units.IdToken],
        refreshTokenDays:
          p.RefreshTokenValidity === undefined
            ? 30
            : (p.RefreshTokenValidity * MINUTES[units.RefreshToken]) / MINUTES.days,
      },
    ];
  });
}
