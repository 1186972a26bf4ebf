import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCongresses } from '../../lambdas/app/operations/check-congresses.ts';
import type { OperationsPorts } from '../../lambdas/app/operations/ports.ts';
import { noon, Office } from '../fixtures/office.ts';
import { realTerm, realUnion } from './long-life.ts';
import { tablePorts } from './table-ports.ts';

const TODAY = '2023-03-15';
const UNIONS = 10;
const A_PAGE = 4;

let opened: Awaited<ReturnType<typeof tablePorts>>;
let office: Office;

beforeAll(async () => {
  opened = await tablePorts();
  office = new Office(opened.ports, realTerm());
  const uppers = ['u', 'v'].map(id => office.upper(id));
  await office.open(uppers);
  await opened.ports.register.putOfficer(
    office.person('operator', [{ union: office.province, role: 'operator' }]),
  );
  for (let index = 0; index < UNIONS; index += 1) {
    const upper = uppers[index % 2];
    if (!upper) throw new Error('there are two');
    const union = office.union(`x${index}`, upper, { ...realUnion(), name: `CĐCS số ${index}` });
    await office.enrol(union, TODAY);
    await office.machine(union, { type: 'call-machine', replaces: 0, reason: 'first-start' }, TODAY);
    await office.machine(union, { type: 'open-stage', stage: 'plan' }, TODAY);
  }
});
afterAll(() => opened.close());

it('looking at a page of congresses reads each by key, and queries lists of people once', async () => {
  const { store, people, entries, keptPeople, waits, live, jobs, unfinished, operations } = opened.ports;
  const ports: OperationsPorts = {
    readers: {
      officers: people.officers.bind(people),
      unions: entries.unions.bind(entries),
      term: entries.term.bind(entries),
      terms: entries.terms.bind(entries),
    },
    store,
    states: store,
    waits,
    machine: {
      start: async () => {},
      answer: async () => {},
      runningSince: async () => noon(TODAY) - 7_200_000,
    },
    peopleLists: keptPeople,
    live,
    jobs,
    unfinished,
    log: operations,
    messages: { look: async () => ({ count: 0 }), drop: async () => ({ dropped: 0, left: 0 }) },
    run: async () => {},
  };
  const asker = { sub: office.sub('operator'), signedInAt: 0 };
  const seen: string[] = [];
  let waiting = 0;
  let cursor: string | undefined;
  do {
    opened.used.length = 0;
    const page = await checkCongresses(ports, asker, { limit: A_PAGE, cursor }, noon(TODAY));
    expect(page.looked).toBeLessThanOrEqual(A_PAGE);
    const count = (request: string) => opened.used.filter(usage => usage.request === request).length;
    // A state and a token of each; one page of the list of congresses, and the people of two upper-level unions.
    expect(count('GetItem')).toBe(2 * page.looked);
    expect(count('Query')).toBeLessThanOrEqual(3);
    expect(opened.used.map(usage => usage.request)).not.toContain('Scan');
    seen.push(...page.wrong.map(({ union, what }) => `${union} ${what}`));
    waiting += page.ownerless.reduce((sum, { ofUnion }) => sum + ofUnion, 0);
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(UNIONS);
  expect(seen.every(line => line.endsWith(' token-lost'))).toBe(true);
  expect(waiting).toBe(UNIONS);
});
