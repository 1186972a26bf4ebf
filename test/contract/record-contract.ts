import { afterAll, beforeAll, describe } from 'vitest';
import { Office } from '../fixtures/office.ts';
import { sampleTerm } from '../fixtures/small-term.ts';
import { calendarContract } from './calendar-contract.ts';
import { changesContract } from './changes-contract.ts';
import { figuresContract } from './figures-contract.ts';
import { historyContract } from './history-contract.ts';
import { insightsContract } from './insights-contract.ts';
import { levelsContract } from './levels-contract.ts';
import { listsContract } from './lists-contract.ts';
import { noticesContract } from './notices-contract.ts';
import { openingsContract } from './openings-contract.ts';
import { operationsContract } from './operations-contract.ts';
import { peopleContract } from './people-contract.ts';
import type { RecordPorts } from './record-ports.ts';
import { registerChangesContract } from './register-changes-contract.ts';
import { registerContract } from './register-contract.ts';
import { remindersContract } from './reminders-contract.ts';
import { signOffsContract } from './sign-offs-contract.ts';
import { waitsContract } from './waits-contract.ts';

/** A record to try: its ports, and how to throw it away. */
export type OpenRecord = () => Promise<{ readonly ports: RecordPorts; close(): Promise<void> }>;

/** What one contract is tried on: the ports, and a new office (a term of its own) for every test. */
export type Subject = { readonly ports: RecordPorts; office(): Office };

/** What every record promises, whatever keeps it; run on the fake, the embedded store and any endpoint given. */
export function recordContract(name: string, open: OpenRecord): void {
  describe(`the record ${name}`, () => {
    let opened: Awaited<ReturnType<OpenRecord>>;
    let offices = 0;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const subject: Subject = {
      get ports() {
        return opened.ports;
      },
      office: () => {
        offices += 1;
        return new Office(opened.ports, sampleTerm({ id: `t${offices}` }));
      },
    };
    calendarContract(subject);
    changesContract(subject);
    figuresContract(subject);
    historyContract(subject);
    levelsContract(subject);
    listsContract(subject);
    waitsContract(subject);
    openingsContract(subject);
    registerContract(subject);
    registerChangesContract(subject);
    noticesContract(subject);
    peopleContract(subject);
    signOffsContract(subject);
    insightsContract(subject);
    remindersContract(subject);
    operationsContract(subject);
  });
}
