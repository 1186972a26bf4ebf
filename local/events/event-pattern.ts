import { StartError } from '../start-error.ts';

/** A filter of an event source mapping: tells whether it lets a record through. */
export type EventFilter = (record: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a pattern of Lambda's event filtering: an object of objects with, at its leaves, lists of which one must fit.
 * Equality, `prefix`, `suffix`, `exists`, `anything-but`, `numeric`, `equals-ignore-case` and `$or` are built; another
 * operator throws `StartError`.
 */
export function eventFilter(pattern: string): EventFilter {
  const parsed: unknown = JSON.parse(pattern);
  if (!isObject(parsed)) throw unsupported(`not a pattern: ${pattern}`);
  return objectFilter(parsed);
}

function objectFilter(pattern: Record<string, unknown>): EventFilter {
  const parts = Object.entries(pattern).map(([name, expected]): EventFilter => {
    if (name === '$or') {
      const choices = (expected as Record<string, unknown>[]).map(objectFilter);
      return record => choices.some(fits => fits(record));
    }
    const fits = isObject(expected) ? objectFilter(expected) : listFilter(expected);
    return record => fits(isObject(record) ? record[name] : undefined);
  });
  return record => parts.every(fits => fits(record));
}

function listFilter(expected: unknown): EventFilter {
  if (!Array.isArray(expected))
    throw unsupported(`a leaf of a pattern must be a list: ${JSON.stringify(expected)}`);
  const choices = expected.map(operand => (isObject(operand) ? operatorFilter(operand) : equal(operand)));
  return value =>
    Array.isArray(value) ? value.some(v => choices.some(fits => fits(v))) : choices.some(fits => fits(value));
}

const equal =
  (expected: unknown): EventFilter =>
  value =>
    value === expected;

function operatorFilter(operand: Record<string, unknown>): EventFilter {
  const [[operator, argument] = ['', undefined], ...more] = Object.entries(operand);
  const build = more.length === 0 ? operators[operator] : undefined;
  if (build === undefined) throw unsupported(`the filter ${JSON.stringify(operand)} is not built`);
  return build(argument);
}

const text =
  (test: (value: string) => boolean): EventFilter =>
  value =>
    typeof value === 'string' && test(value);

const operators: Record<string, (argument: unknown) => EventFilter> = {
  prefix: argument => text(value => value.startsWith(String(argument))),
  suffix: argument => text(value => value.endsWith(String(argument))),
  'equals-ignore-case': argument => text(value => value.toLowerCase() === String(argument).toLowerCase()),
  exists: argument => value => (value !== undefined && !isObject(value)) === argument,
  'anything-but': argument => {
    const excluded = isObject(argument) ? operatorFilter(argument) : listFilter([argument].flat());
    return value => value !== undefined && !excluded(value);
  },
  numeric: argument => numericFilter(argument as unknown[]),
};

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function numericFilter(argument: unknown[]): EventFilter {
  const tests: ((value: number) => boolean)[] = [];
  for (let i = 0; i < argument.length; i += 2) {
    const compare = comparisons[String(argument[i])];
    const bound = Number(argument[i + 1]);
    if (compare === undefined || Number.isNaN(bound))
      throw unsupported(`not a range: ${JSON.stringify(argument)}`);
    tests.push(value => compare(value, bound));
  }
  // Numbers in DynamoDB's records are text.
  return value =>
    (typeof value === 'number' || typeof value === 'string') && tests.every(test => test(Number(value)));
}

function unsupported(message: string): StartError {
  return new StartError('TEMPLATE_UNSUPPORTED', message);
}
