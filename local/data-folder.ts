import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** Version of how an embedded run keeps its data; a change that older code cannot read raises it. */
const FORMAT = 1;

/** Where an embedded run keeps what, under one folder. */
export type DataFolder = { path: (part: DataPart) => string };

/** One part of the data folder. */
export type DataPart = 'host' | 'dynamodb' | 'step-functions' | 'user-pool' | 's3' | 'mail' | 'logs' | 'code';

/**
 * Opens `folder`, made if it is missing. Throws `StartError` if it cannot be written, or if a newer version of the
 * program wrote it.
 */
export function openDataFolder(folder: string): DataFolder {
  const file = join(folder, 'format.json');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (!existsSync(file)) {
      // Renamed into place, so that a start cut off here leaves no half-written file to trip over.
      writeFileSync(`${file}.new`, JSON.stringify({ format: FORMAT }), { flush: true });
      renameSync(`${file}.new`, file);
    }
  } catch (cause) {
    throw new StartError('DATA_UNWRITABLE', `the data folder ${folder} cannot be written`, { cause });
  }
  const format = readFormat(file);
  if (format > FORMAT)
    throw new StartError(
      'DATA_NEWER',
      `${folder} was written by a newer version (format ${format}, known ${FORMAT})`,
    );
  return { path: part => join(folder, part) };
}

function readFormat(file: string): number {
  try {
    return Number((JSON.parse(readFileSync(file, 'utf8')) as { format: unknown }).format);
  } catch (cause) {
    throw new StartError('DATA_UNWRITABLE', `${file} is not readable: this is not a data folder`, { cause });
  }
}
