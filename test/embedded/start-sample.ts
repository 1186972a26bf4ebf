import { embeddedPorts } from '../../bin/embedded-ports.ts';
import { loadSample, sampleAccounts } from '../../bin/load-sample.ts';
import { Person } from './person.ts';
import { type Embedded, type Filling, startEmbedded } from './start-embedded.ts';

/** The whole sample in an embedded run, and its people by their role. */
export type EmbeddedSample = Embedded & {
  readonly people: Readonly<Record<string, Person>>;
};

/**
 * Starts the product with the whole sample of Lai Châu, in a folder of its own. The first start for given sources
 * imports it, which takes up to a minute; every other copies what that made.
 */
export async function startSample(): Promise<EmbeddedSample> {
  const embedded = await startEmbedded(SAMPLE);
  const { password, accounts } = sampleAccounts();
  const site = { url: embedded.run.address };
  const people = accounts.map(({ login, role }) => [role, new Person(site, login, password)]);
  return { ...embedded, people: Object.fromEntries(people) };
}

const SAMPLE: Filling = {
  name: 'sample',
  sources: ['bin/load-sample.ts', 'bin/api-client.ts', 'sample/lai-chau-2023'],
  fill: async run => {
    const job = await loadSample({ url: run.address, ports: embeddedPorts(run) }, () => {});
    if (job.state !== 'done' || job.import.faultCount > 0) {
      throw new Error(`the sample was not imported: ${JSON.stringify(job.import)}`);
    }
  },
};
