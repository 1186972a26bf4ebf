/** A call of a port by a task: the point at which the schedule decides who goes on. */
export type Call = { readonly port: string; readonly args: readonly unknown[] };

/** What a port call came to: a value, or an error that it threw. */
export type Outcome = { readonly value: unknown } | { readonly error: Error };

/** Where a task stands after the outcomes so far: before its next call, or at its end. */
export type Position = { readonly call: Call } | { readonly returned: unknown } | { readonly threw: Error };

/** An async function under test, given a port that may be called by name. */
export type Program = (call: (port: string, ...args: unknown[]) => Promise<unknown>) => Promise<unknown>;

/**
 * Runs `program` from its start, feeding it `outcomes` one a call, until it calls a port once more or ends. The
 * functions under test are deterministic, so the outcomes so far are all there is to know about a task.
 */
export function nextCall(program: Program, outcomes: readonly Outcome[]): Promise<Position> {
  return new Promise(resolve => {
    let asked = 0;
    const call = (port: string, ...args: unknown[]): Promise<unknown> => {
      const outcome = outcomes[asked];
      asked += 1;
      if (!outcome) {
        resolve({ call: { port, args } });
        // The rest of this run never happens; the next run goes one call further.
        return new Promise(() => {});
      }
      return 'error' in outcome ? Promise.reject(outcome.error) : Promise.resolve(outcome.value);
    };
    program(call).then(
      returned => resolve({ returned }),
      (threw: Error) => resolve({ threw }),
    );
  });
}
