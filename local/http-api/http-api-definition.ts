import type { RoutePattern } from './match-route.ts';

/** Cross-origin rules of an HTTP API. */
export type CorsRules = {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
  maxAge?: number;
  credentials: boolean;
};

/** Who may pass: tokens of `issuer` for one of `audience`. */
export type JwtRules = { issuer: string; audience: string[] };

/** One route of an HTTP API with what stands behind it. */
export type HttpRoute = {
  pattern: RoutePattern;
  functionArn: string;
  timeoutMs: number;
  jwt?: JwtRules;
  /** One of these scopes is needed; none asked for if empty. */
  scopes: string[];
  throttle?: ThrottleRules;
};

/** Requests a second that are let through in the long run, and at once after a pause. */
export type ThrottleRules = { rate: number; burst: number };

/** One HTTP API of the template, ready to be served. */
export type HttpApiDefinition = {
  apiId: string;
  domainName: string;
  routes: HttpRoute[];
  cors?: CorsRules;
};
