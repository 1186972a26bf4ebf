import * as z from 'zod';
import type { WebAnswer } from '../http-api/web-request.ts';

const override = z.boolean().default(false);
const schema = z.looseObject({
  SecurityHeadersConfig: z
    .strictObject({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), Override: override }).optional(),
      ContentTypeOptions: z.object({ Override: override }).optional(),
      FrameOptions: z.object({ FrameOption: z.string(), Override: override }).optional(),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override: override }).optional(),
      StrictTransportSecurity: z.unknown().optional(),
      XSSProtection: z
        .object({ Protection: z.boolean(), ModeBlock: z.boolean().optional(), Override: override })
        .optional(),
    })
    .optional(),
  CustomHeadersConfig: z
    .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: override })) })
    .optional(),
  RemoveHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string() })) }).optional(),
});

type HeaderRule = { name: string; value: string; override: boolean };

/** What a response headers policy does to an answer. */
export type HeadersPolicy = (answer: WebAnswer) => void;

/**
 * Reads a `ResponseHeadersPolicyConfig`. `toLocal` replaces the addresses of AWS in the content security policy.
 * Strict-Transport-Security and `upgrade-insecure-requests` are left out: the front door here is plain http.
 */
export function headersPolicy(config: unknown, toLocal: (policy: string) => string): HeadersPolicy {
  const { SecurityHeadersConfig: s, CustomHeadersConfig, RemoveHeadersConfig } = schema.parse(config);
  const rules: HeaderRule[] = [];
  const add = (name: string, value: string | undefined, given: { Override: boolean } | undefined) => {
    if (given !== undefined && value !== undefined) rules.push({ name, value, override: given.Override });
  };
  const csp = s?.ContentSecurityPolicy;
  add('content-security-policy', csp && plainHttp(toLocal(csp.ContentSecurityPolicy)), csp);
  add('x-content-type-options', 'nosniff', s?.ContentTypeOptions);
  add('x-frame-options', s?.FrameOptions?.FrameOption, s?.FrameOptions);
  add('referrer-policy', s?.ReferrerPolicy?.ReferrerPolicy, s?.ReferrerPolicy);
  const xss = s?.XSSProtection;
  add('x-xss-protection', `${xss?.Protection ? 1 : 0}${xss?.ModeBlock ? '; mode=block' : ''}`, xss);
  for (const item of CustomHeadersConfig?.Items ?? []) add(item.Header.toLowerCase(), item.Value, item);
  const removed = RemoveHeadersConfig?.Items.map(item => item.Header.toLowerCase()) ?? [];
  return answer => {
    for (const name of removed) delete answer.headers[name];
    for (const rule of rules)
      if (rule.override || answer.headers[rule.name] === undefined) answer.headers[rule.name] = rule.value;
  };
}

function plainHttp(policy: string): string {
  const directives = policy.split(';').map(directive => directive.trim());
  return directives.filter(d => d !== '' && d !== 'upgrade-insecure-requests').join('; ');
}
