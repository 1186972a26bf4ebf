import type { Scheduled } from '../../domain/repairs.ts';
import type { OperationsLog } from './operations-log.ts';

/**
 * Does `work`, and notes that it ran, when, and what it counts, or how it failed. What it throws is thrown on; that
 * the note itself can't be left changes nothing.
 */
export async function noteRun<T>(
  log: Pick<OperationsLog, 'noteRun'>,
  name: Scheduled | (string & {}),
  clock: () => number,
  work: () => Promise<T>,
  counted: (result: T) => Readonly<Record<string, number>>,
): Promise<T> {
  const startedAt = new Date(clock()).toISOString();
  const note = async (end: { failure?: string; did: Readonly<Record<string, number>> }) => {
    try {
      await log.noteRun({ name, startedAt, endedAt: new Date(clock()).toISOString(), ...end });
    } catch (error) {
      console.warn({ message: 'run not noted', name, error });
    }
  };
  try {
    const result = await work();
    await note({ did: counted(result) });
    return result;
  } catch (error) {
    await note({ failure: error instanceof Error ? error.name : 'Error', did: {} });
    throw error;
  }
}
