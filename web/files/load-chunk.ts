import { Offline } from '../api/problem.ts';

/** What a part of the app that is fetched only when needed gives; throws Offline where it cannot be fetched now. */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new Offline('a part of the app could not be fetched', { cause });
  }
}
