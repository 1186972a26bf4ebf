import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Usage } from '../../lambdas/adapters/table.ts';
import type { JobOf } from '../../lambdas/app/jobs/job.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import { checkedDocument, Office } from '../fixtures/office.ts';
import { type Act, bundles, DOCUMENTS, longLife, realTerm, realUnion } from './long-life.ts';
import { tablePorts } from './table-ports.ts';

const TODAY = '2023-03-15';

let opened: Awaited<ReturnType<typeof tablePorts>>;
let office: Office;
let upper: Union;

beforeAll(async () => {
  opened = await tablePorts();
  office = new Office(opened.ports, realTerm());
  upper = office.upper('TD', { shortName: 'Tam Đường' });
  await office.open([upper]);
});
afterAll(() => opened.close());

/** What each act was billed for, request by request. */
async function billed(union: Union, acts: readonly Act[]): Promise<{ name: string; used: Usage[] }[]> {
  for (const id of DOCUMENTS) {
    await opened.ports.documents.put({ ...checkedDocument(office.term.id, union.id), id });
  }
  const bills: { name: string; used: Usage[] }[] = [];
  const measure = async (name: string, act: () => Promise<unknown>) => {
    opened.used.length = 0;
    await act();
    bills.push({ name, used: [...opened.used] });
  };
  for (const [who, command] of acts) {
    const stages = 'stages' in command ? command.stages?.join('+') : undefined;
    const about =
      stages ?? ('judged' in command ? command.judged.stage : 'stage' in command ? command.stage : '');
    await measure(`${command.type} ${about}`.trim(), () =>
      who === 'machine'
        ? office.machine(union, command, TODAY)
        : office.give(who, union, command, TODAY, randomUUID()),
    );
  }
  return bills;
}

function unitsOf(bills: { name: string; used: Usage[] }[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { name, used } of bills) {
    const writes = used.filter(usage => usage.request === 'TransactWriteItems');
    const units = writes.reduce((sum, usage) => sum + usage.units, 0);
    most.set(name, Math.max(most.get(name) ?? 0, units));
  }
  return most;
}

describe('a change', () => {
  it('is one batched read and one transaction of at most 24 write units, whatever the command', async () => {
    const union = office.union('TD-010', upper, realUnion());
    await office.enrol(union, TODAY, { obligation: 'congress', pilotOf: 'upper' });
    const bills = await billed(union, longLife(office.term, union, TODAY));
    console.info(Object.fromEntries(unitsOf(bills)));
    for (const { name, used } of bills) {
      expect(
        used.map(usage => usage.request),
        name,
      ).toEqual(['BatchGetItem', 'TransactWriteItems']);
    }
    const over = [...unitsOf(bills)].filter(([, units]) => units > 24);
    expect(over).toEqual([]);
  });

  it('of a bundle costs at most 40 write units', async () => {
    const union = office.union('TD-011', upper, realUnion({ members: 149 }));
    await office.enrol(union, TODAY, { obligation: 'conference' });
    const bills = await billed(union, bundles(office.term, union, TODAY));
    console.info(Object.fromEntries(unitsOf(bills)));
    const over = [...unitsOf(bills)].filter(([, units]) => units > 40);
    expect(over).toEqual([]);
  });

  it('of who rules on a union costs at most 44 write units, one of them to tell the calendar that it leaves', async () => {
    const union = office.union('TD-012', upper, realUnion());
    const to = office.upper('PT', { shortName: 'Phong Thổ' });
    await opened.ports.register.putUpper(to, { term: office.term.id, level: 'grassroots' });
    await office.enrol(union, TODAY, { obligation: 'congress', pilotOf: 'upper' });
    const place = 'Hội trường Trung tâm Văn hóa, Thể thao và Truyền thông huyện Tam Đường';
    const attendees = ['reviewer', 'signatory'].map(role => ({ sub: office.sub(`${role}-${upper.id}`) }));
    const bills = await billed(union, [
      ['officer', { type: 'register-date', date: '2023-05-20' }],
      ['reviewer', { type: 'plan-attendance', date: '2023-05-20', time: '07:30', place, attendees }],
      [
        'registrar',
        {
          type: 'change-register',
          kind: 'moved',
          on: TODAY,
          change: { parent: to.id },
          above: [to.id, office.province],
          decisionNo: '128/QĐ-LĐLĐ',
        },
      ],
    ]);
    console.info(Object.fromEntries(unitsOf(bills)));
    expect(unitsOf(bills).get('change-register')).toBeLessThanOrEqual(44);
  });

  it('costs the same on the busiest day as on a quiet one', async () => {
    const units: number[] = [];
    for (let index = 0; index < 80; index += 1) {
      opened.used.length = 0;
      const union = office.union(`TD-${1000 + index}`, upper, realUnion());
      await office.enrol(union, TODAY, { obligation: 'congress' });
      const [write] = opened.used.filter(usage => usage.request === 'TransactWriteItems');
      units.push(write?.units ?? 0);
    }
    expect(new Set(units)).toEqual(new Set([units[0]]));
  });
});

describe('a step of a ruling on many unions', () => {
  it('costs a few write units, however many unions the ruling is on and whatever came of them', async () => {
    const { jobs } = opened.ports;
    const unions = Array.from({ length: 500 }, (_, index) => ({
      union: `TD-${1000 + index}`,
      judged: { stage: 'recognition' as const, round: 12 },
      documentNo: `${1000 + index}/QĐ-LĐLĐ`,
    }));
    const reason = { code: 'party-opinion-missing', note: 'Chưa có ý kiến của cấp ủy. '.repeat(30).trim() };
    const job: JobOf<'rulings'> = {
      id: randomUUID(),
      kind: 'rulings',
      term: office.term.id,
      by: randomUUID(),
      startedAt: new Date(0).toISOString(),
      state: 'running',
      step: 0,
      rulings: {
        command: { type: 'return', reasons: [reason, reason, reason] },
        signedInAt: 0,
        asked: 'a'.repeat(64),
        done: 0,
        failed: 0,
        total: 500,
      },
    };
    opened.used.length = 0;
    expect(await jobs.create(job, unions)).toBe(true);
    const outcomes = unions.slice(0, 10).map(({ union }) => ({
      union,
      kind: 'stale' as const,
      why: 'already-ruled' as const,
      stage: 'recognition' as const,
      round: 12,
      decider: {
        name: 'Phó Chủ tịch Liên đoàn Lao động huyện Tam Đường',
        at: new Date(0).toISOString(),
        on: TODAY,
        act: 'approved',
      },
    }));
    await jobs.save({ ...job, step: 1 }, job, outcomes);
    const units = opened.used.map(usage => usage.units);
    console.info(`a ruling on 500 unions: ${JSON.stringify(opened.used)}`);
    expect(units[0]).toBeLessThanOrEqual(160);
    expect(units[1]).toBeLessThanOrEqual(20);
  });
});
