import { DynamoPeople } from '../adapters/dynamo-people.ts';
import { DynamoReminders } from '../adapters/dynamo-reminders.ts';
import { returnedMailIn } from '../adapters/ses-events.ts';
import { Table } from '../adapters/table.ts';
import { noteReturned } from '../app/reminders/mail-returned.ts';
import { readEnvironment } from '../runtime/environment.ts';

const { TABLE } = readEnvironment('mail');
const table = new Table(TABLE);
const people = new DynamoPeople(table);
const reminders = new DynamoReminders(table);
const ports = {
  addressOf: async (sub: string) => (await people.load(sub, { key: '' })).person?.login,
  bounced: reminders.bounced.bind(reminders),
};

/** Notes an address that a mail came back from; one event of SES at a time, safe to repeat. */
export async function handler(event: unknown) {
  const mail = returnedMailIn(event);
  return { outcome: mail ? await noteReturned(ports, mail) : 'nothing' };
}
