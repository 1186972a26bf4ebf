import { describe, expect, it } from 'vitest';
import type { Job } from '../../lambdas/app/jobs/job.ts';
import type { Subject } from './record-contract.ts';

/** What was repaired, what ran, and which long work is not done. */
export function operationsContract(subject: Subject): void {
  describe('the log of operations', () => {
    it('keeps the last run of each name', async () => {
      const { operations } = subject.ports;
      const run = {
        name: 'reconcile',
        startedAt: '2023-03-15T01:00:00.000Z',
        endedAt: '2023-03-15T01:00:09.000Z',
      };
      await operations.noteRun({ ...run, did: { repaired: 2 } });
      await operations.noteRun({ ...run, name: 'insight', did: {} });
      await operations.noteRun({ ...run, failure: 'TypeError', did: {} });
      expect((await operations.runs()).map(({ name, failure }) => [name, failure])).toEqual([
        ['insight', undefined],
        ['reconcile', 'TypeError'],
      ]);
    });

    it('tells lines newest first, no more than asked, and a repeat once, as it was first', async () => {
      const { operations } = subject.ports;
      const line = (id: string, at: string) => ({ id, at, by: 'o', act: { do: 'resume', job: id } as const });
      const later = line('a', '2023-03-15T02:00:00.000Z');
      const earlier = line('b', '2023-03-15T01:00:00.000Z');
      await operations.add(later, '{"x":1}');
      await operations.add(earlier);
      await operations.add({ ...later, at: '2023-03-15T03:00:00.000Z' }, '{"x":1}');
      expect(await operations.entries(10)).toEqual([later, earlier]);
      expect(await operations.entries(1)).toEqual([later]);
      expect(await operations.earlier('a')).toEqual({ entry: later, asked: '{"x":1}' });
      expect(await operations.earlier('b')).toEqual({ entry: earlier });
      expect(await operations.earlier('c')).toBeUndefined();
    });

    it('lists long work that is not done, the newest first', async () => {
      const { jobs, unfinished } = subject.ports;
      const job = (id: string, startedAt: string): Job => ({
        id,
        term: 't',
        by: 's',
        startedAt,
        state: 'running',
        step: 0,
        kind: 'register',
        register: { asked: 'x', phase: 'unions', done: 0, total: 1 },
      });
      const [old, done, failed] = [
        job('j-old', '2029-03-15T01:00:00.000Z'),
        job('j-done', '2029-03-15T02:00:00.000Z'),
        job('j-failed', '2029-03-15T03:00:00.000Z'),
      ] as const;
      for (const one of [old, done, failed]) await jobs.create(one);
      await jobs.save({ ...done, state: 'done', step: 1 }, done);
      await jobs.save({ ...failed, state: 'failed', failure: 'unauthenticated', step: 1 }, failed);
      const listed = await unfinished.unfinished(2);
      expect(listed.map(({ job }) => `${job.id} ${job.state}`)).toEqual(['j-failed failed', 'j-old running']);
    });
  });
}
