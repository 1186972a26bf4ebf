import { accessDenied, S3Error } from './s3-error.ts';

/** Bytes an upload may have, both ends included. */
export type LengthRange = { readonly least: number; readonly most: number };

/** The most a single upload may have at S3: 5 GiB. */
export const LONGEST_UPLOAD = 5 * 1024 ** 3;

type Condition = {
  readonly operator: string;
  readonly name: string;
  readonly value: string;
  readonly source: unknown;
};

const NEEDS_NO_CONDITION = new Set(['policy', 'x-amz-signature', 'file']);

/**
 * Throws `AccessDenied` unless the policy (base64) is good at `now` and each of its conditions is met by `fields`
 * (in lower case, with the bucket of the address as `bucket`), and each field is named by a condition. Returns how
 * long the file may be.
 */
export function checkPolicy(policy: string, fields: ReadonlyMap<string, string>, now: number): LengthRange {
  const { expiration, conditions } = parse(policy);
  if (!(expiration > now)) throw against('Policy expired.');
  let range: LengthRange = { least: 0, most: LONGEST_UPLOAD };
  const named = new Set(NEEDS_NO_CONDITION);
  for (const source of conditions) {
    const lengths = lengthRange(source);
    if (lengths) {
      range = { least: Math.max(range.least, lengths.least), most: Math.min(range.most, lengths.most) };
      continue;
    }
    for (const condition of conditionsIn(source)) {
      named.add(condition.name);
      if (!isMet(condition, fields)) throw against(`Policy Condition failed: ${JSON.stringify(source)}`);
    }
  }
  const extra = [...fields.keys()].filter(name => !named.has(name) && !name.startsWith('x-ignore-'));
  if (extra.length > 0) throw against(`Extra input fields: ${extra.join(', ')}`);
  return range;
}

function parse(policy: string): { expiration: number; conditions: readonly unknown[] } {
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString());
    const instant = Date.parse(expiration);
    if (Number.isNaN(instant) || !Array.isArray(conditions)) throw new TypeError('expiration or conditions');
    return { expiration: instant, conditions };
  } catch (error) {
    throw invalid(String(error));
  }
}

function lengthRange(source: unknown): LengthRange | undefined {
  if (!Array.isArray(source) || source[0] !== 'content-length-range') return undefined;
  const [least, most] = source.slice(1).map(Number);
  if (!Number.isInteger(least) || !Number.isInteger(most)) throw invalid(JSON.stringify(source));
  return { least: least as number, most: most as number };
}

function conditionsIn(source: unknown): Condition[] {
  if (Array.isArray(source)) {
    const [operator, variable, value] = source.map(String);
    const known = operator === 'eq' || operator === 'starts-with';
    if (!known || !variable?.startsWith('$') || source.length !== 3) throw invalid(JSON.stringify(source));
    return [{ operator, name: variable.slice(1).toLowerCase(), value: value ?? '', source }];
  }
  if (typeof source !== 'object' || source === null) throw invalid(JSON.stringify(source));
  return Object.entries(source).map(([name, value]) => ({
    operator: 'eq',
    name: name.toLowerCase(),
    value: String(value),
    source,
  }));
}

function isMet({ operator, name, value }: Condition, fields: ReadonlyMap<string, string>): boolean {
  const given = fields.get(name);
  if (given === undefined) return false;
  return operator === 'eq' ? given === value : given.startsWith(value);
}

function against(what: string): S3Error {
  return accessDenied(`Invalid according to Policy: ${what}`);
}

function invalid(why: string): S3Error {
  return new S3Error(400, 'InvalidPolicyDocument', `Invalid Policy: ${why}`);
}
