/** One call of a port, just before it happens or just after it has. */
export type PortCall = {
  readonly port: string;
  readonly call: string;
  readonly when: 'before' | 'after';
};

/** What a test does at a port call: let it pass, hold it until it may go on, or throw a `Crash` there. */
export type Step = (call: PortCall) => void | Promise<void>;

/** The process died here: before the call nothing of it happened, after it everything did and nobody was told. */
export class Crash extends Error {
  override readonly name = 'Crash';

  constructor({ port, call, when }: PortCall) {
    super(`${when} ${port}.${call}`);
  }
}

/** `port` with `step` asked before and after each of its calls. */
export function stepped<T extends object>(port: T, name: string, step: Step): T {
  return new Proxy(port, {
    get(target, call) {
      const method: unknown = Reflect.get(target, call, target);
      if (typeof method !== 'function' || typeof call !== 'string') return method;
      return async (...given: unknown[]) => {
        await step({ port: name, call, when: 'before' });
        const result: unknown = await Reflect.apply(method, target, given);
        await step({ port: name, call, when: 'after' });
        return result;
      };
    },
  });
}
