import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { SandboxAnswer, SandboxCall, SandboxStart } from './sandbox-messages.ts';
import { installSimulatedDate } from './simulated-date.ts';

const { file, exportName, offset } = workerData as SandboxStart;
installSimulatedDate(offset);

const answer = (message: SandboxAnswer) => parentPort?.postMessage(message);

function describe(thrown: unknown): { errorType: string; message: string; trace: string[] } {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, message: String(thrown), trace: [] };
  return { errorType: thrown.name, message: thrown.message, trace: thrown.stack?.split('\n') ?? [] };
}

function contextOf({ id, timeoutMs, context }: SandboxCall): object {
  const started = performance.now();
  return {
    ...context,
    awsRequestId: id,
    functionVersion: '$LATEST',
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(timeoutMs - (performance.now() - started))),
  };
}

async function load(): Promise<(event: unknown, context: object) => unknown> {
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const handler = loaded[exportName] ?? (loaded.default as Record<string, unknown> | undefined)?.[exportName];
  if (typeof handler !== 'function') throw new TypeError(`${exportName} is not exported by ${file}`);
  return handler as (event: unknown, context: object) => unknown;
}

try {
  const handler = await load();
  parentPort?.on('message', async (call: SandboxCall) => {
    try {
      const returned = await handler(JSON.parse(call.event), contextOf(call));
      answer({ is: 'returned', id: call.id, value: JSON.stringify(returned ?? null) });
    } catch (thrown) {
      const described = describe(thrown);
      // Lambda writes an uncaught error to the function's log; the caller only gets its type and message.
      console.error(described.trace.length > 0 ? described.trace.join('\n') : described.message);
      answer({ is: 'threw', id: call.id, ...described });
    }
  });
  answer({ is: 'ready' });
} catch (thrown) {
  answer({ is: 'unloadable', ...describe(thrown) });
}
