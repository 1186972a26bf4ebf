import { describe, expect, it } from 'vitest';
import type { JobOf } from '../../lambdas/app/jobs/job.ts';
import type { RecordedChange } from '../../lambdas/app/register/register-changes.ts';
import type { Subject } from './record-contract.ts';

const COMMANDS = {
  doing: [
    {
      term: 't',
      union: 'u',
      version: 3,
      command: { type: 'leave', how: 'dissolved', on: '2023-03-10', decisionNo: '1/QĐ' },
    },
  ],
  undoing: [],
} as const;

/** Changes of the register are kept with their commands and their jobs, whole or not at all. */
export function registerChangesContract(subject: Subject): void {
  let count = 0;
  const made = (): [JobOf<'register'>, RecordedChange] => {
    count += 1;
    const id = `register-job-${count}`;
    const at = new Date(Date.UTC(2023, 2, 15, 5, count)).toISOString();
    const change = { kind: 'dissolve' as const, on: '2023-03-10', decisionNo: '1/QĐ', unions: ['u'] };
    return [jobOf(id, at), { id, at, by: 'registrar', change, names: { u: 'Union one' } }];
  };
  const undone = (record: RecordedChange, id: string): RecordedChange => ({
    ...record,
    undo: { id, at: record.at, by: 'registrar', reason: 'by mistake' },
  });

  describe('a change of the register', () => {
    it('is written with its job and its commands, once', async () => {
      const { changes, jobs } = subject.ports;
      const [job, record] = made();
      expect(await changes.begin(job, record, COMMANDS)).toBe(true);
      expect(await changes.begin(job, { ...record, by: 'another' }, COMMANDS)).toBe(false);
      expect(await jobs.get(job.id)).toEqual(job);
      expect(await changes.recorded(record.id, record.at)).toEqual(record);
      expect(await changes.commands(record.id)).toEqual(COMMANDS);
      expect(await changes.commands('nothing')).toBeUndefined();
      expect(await changes.recorded('nothing', record.at)).toBeUndefined();
    });

    it('is taken back by one of two, and again after that failed', async () => {
      const { changes, jobs } = subject.ports;
      const [job, record] = made();
      await changes.begin(job, record, COMMANDS);
      const [one, two, three] = ['one', 'two', 'three'].map(name => `${job.id}-${name}`) as [
        string,
        string,
        string,
      ];
      expect(await changes.beginUndo(jobOf(one, job.startedAt), undone(record, one), record)).toBe(true);
      expect(await changes.beginUndo(jobOf(two, job.startedAt), undone(record, two), record)).toBe(false);
      expect(await jobs.get(two)).toBeUndefined();
      const standing = await changes.recorded(record.id, record.at);
      expect(standing?.undo?.id).toBe(one);
      expect(
        await changes.beginUndo(jobOf(three, job.startedAt), undone(record, three), undone(record, one)),
      ).toBe(true);
      expect((await changes.recorded(record.id, record.at))?.undo?.id).toBe(three);
    });

    it('is listed page by page, newest first', async () => {
      const { changes } = subject.ports;
      const some = [made(), made(), made()];
      for (const [job, record] of some) await changes.begin(job, record, COMMANDS);
      const first = await changes.list({ limit: 2 });
      const rest = await changes.list({ limit: 100, ...(first.cursor && { cursor: first.cursor }) });
      const ids = [...first.items, ...rest.items].map(({ id }) => id);
      expect(ids.slice(0, 3)).toEqual(some.map(([, { id }]) => id).reverse());
      expect(new Set(ids).size).toBe(ids.length);
      expect(rest.cursor).toBeUndefined();
    });
  });
}

function jobOf(id: string, startedAt: string): JobOf<'register'> {
  return {
    id,
    kind: 'register',
    term: 't',
    by: 'registrar',
    startedAt,
    state: 'running',
    step: 0,
    register: { asked: 'hash', phase: 'unions', done: 0, total: 1 },
  };
}
