/** What a sandbox's thread is started with. `offset` is shared: the simulated clock's offset in milliseconds. */
export type SandboxStart = { file: string; exportName: string; offset: Float64Array };

/** From the host to the thread: run one call. `event` is JSON. */
export type SandboxCall = {
  id: string;
  event: string;
  timeoutMs: number;
  context: {
    functionName: string;
    invokedFunctionArn: string;
    memoryLimitInMB: string;
    logGroupName: string;
  };
};

/** From the thread to the host. `value` is JSON. */
export type SandboxAnswer =
  | { is: 'ready' }
  | { is: 'unloadable'; errorType: string; message: string; trace: string[] }
  | { is: 'returned'; id: string; value: string }
  | { is: 'threw'; id: string; errorType: string; message: string; trace: string[] };
