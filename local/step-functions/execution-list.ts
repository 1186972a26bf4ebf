import type { Execution, Status } from './execution.ts';

/** What is kept in memory of every execution, running or ended. Instants in milliseconds since 1970 (UTC). */
export type Summary = {
  arn: string;
  name: string;
  machineArn: string;
  status: Status;
  startedAt: number;
  stoppedAt?: number;
};

/** One page of a list, newest first; `next` is where the following page begins. */
export type Page = { summaries: Summary[]; next?: number };

/** All executions that were ever started here, in the order of their start. */
export class ExecutionList {
  readonly #inOrder: Summary[] = [];
  readonly #byArn = new Map<string, Summary>();

  /** Puts in a new execution, or what has become of a known one. */
  set(execution: Execution): void {
    const { arn, name, machineArn, status, startedAt, stoppedAt } = execution;
    const summary = {
      arn,
      name,
      machineArn,
      status,
      startedAt,
      ...(stoppedAt !== undefined && { stoppedAt }),
    };
    const known = this.#byArn.get(arn);
    if (known) Object.assign(known, summary);
    else {
      this.#byArn.set(arn, summary);
      this.#inOrder.push(summary);
    }
  }

  /** Puts the list in order after executions were added in any order. */
  sort(): void {
    this.#inOrder.sort((a, b) => a.startedAt - b.startedAt || (a.arn < b.arn ? -1 : 1));
  }

  has(arn: string): boolean {
    return this.#byArn.has(arn);
  }

  /** Executions of a machine, newest first, from position `from` (of an earlier page) on. */
  page(machineArn: string, { status, from, limit }: { status?: Status; from?: number; limit: number }): Page {
    const summaries: Summary[] = [];
    for (let at = Math.min(from ?? Number.POSITIVE_INFINITY, this.#inOrder.length - 1); at >= 0; at -= 1) {
      const summary = this.#inOrder[at] as Summary;
      if (summary.machineArn !== machineArn || (status && summary.status !== status)) continue;
      if (summaries.length === limit) return { summaries, next: at };
      summaries.push(summary);
    }
    return { summaries };
  }
}
