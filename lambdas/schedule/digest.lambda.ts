import { DynamoOperationsLog } from '../adapters/dynamo-operations-log.ts';
import { DynamoPeople } from '../adapters/dynamo-people.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { DynamoReminders } from '../adapters/dynamo-reminders.ts';
import { SesMailer } from '../adapters/ses-mailer.ts';
import { Table } from '../adapters/table.ts';
import { noteRun } from '../app/operations/note-run.ts';
import { addressee } from '../app/reminders/addressees.ts';
import { type DigestOutcome, runDigest } from '../app/reminders/run-digest.ts';
import { readEnvironment } from '../runtime/environment.ts';

const { TABLE, SITE_URL, MAIL_FROM, MAIL_SETTINGS } = readEnvironment('digest');
const table = new Table(TABLE);
const people = new DynamoPeople(table);
const reminders = new DynamoReminders(table);
const ports = {
  readers: new DynamoReaders(table),
  people,
  reminders,
  mailer: MAIL_FROM ? new SesMailer(MAIL_FROM, MAIL_SETTINGS) : undefined,
  site: SITE_URL,
  addressOf: async (sub: string) => {
    const { person } = await people.load(sub, { key: '' });
    return person && addressee(person);
  },
};

const log = new DynamoOperationsLog(table);
const counted = ({ sent, failed }: DigestOutcome) => ({ sent, failed });

/** Walks the ladder once a working day, and sends each person's digest; hourly, so that what failed is tried again. */
export async function handler() {
  return noteRun(log, 'digest', Date.now, () => runDigest(ports, Date.now()), counted);
}
