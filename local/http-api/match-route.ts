/** A route key of an HTTP API (`GET /api/{id}`, `ANY /api/{proxy+}`, `$default`), taken apart. */
export type RoutePattern = { key: string; method: string; segments: string[] };

/** The route that a request takes, and what the path has in place of its variables. */
export type RouteMatch<R> = { route: R; parameters: Record<string, string> };

export function routePattern(key: string): RoutePattern {
  if (key === '$default') return { key, method: 'ANY', segments: [] };
  const [method = 'ANY', path = '/'] = key.split(' ');
  return { key, method, segments: path.split('/').slice(1) };
}

/**
 * The route an HTTP API chooses: fixed segments before variables before a greedy variable, then a fixed method before
 * `ANY`, and `$default` when nothing else fits. Undefined if nothing fits.
 */
export function matchRoute<R extends { pattern: RoutePattern }>(
  routes: readonly R[],
  method: string,
  path: string,
): RouteMatch<R> | undefined {
  const segments = path.split('/').slice(1);
  let best: RouteMatch<R> | undefined;
  for (const route of routes) {
    const { pattern } = route;
    if (pattern.method !== 'ANY' && pattern.method !== method) continue;
    const parameters = pattern.key === '$default' ? {} : capture(pattern.segments, segments);
    if (parameters === undefined) continue;
    if (best === undefined || rank(pattern) < rank(best.route.pattern)) best = { route, parameters };
  }
  return best;
}

function capture(pattern: string[], path: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const greedy = /^\{(.+)\+\}$/.exec(segment)?.[1];
    const rest = path.slice(index);
    if (greedy !== undefined) {
      if (rest.length === 0 || rest.join('/') === '') return undefined;
      parameters[greedy] = rest.join('/');
      return parameters;
    }
    const given = path[index];
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (given === undefined || (name === undefined ? given !== segment : given === '')) return undefined;
    if (name !== undefined) parameters[name] = given;
  }
  return pattern.length === path.length ? parameters : undefined;
}

/** Sorts as text: one digit a segment, smaller is more specific. */
function rank({ key, method, segments }: RoutePattern): string {
  if (key === '$default') return '9';
  const kinds = segments.map(s => (s.endsWith('+}') ? '2' : s.startsWith('{') ? '1' : '0'));
  return `${kinds.join('')}/${method === 'ANY' ? '1' : '0'}`;
}
