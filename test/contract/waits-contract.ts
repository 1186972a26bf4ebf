import { describe, expect, it } from 'vitest';
import type { Wait } from '../../lambdas/app/workflow/wait-store.ts';
import type { Subject } from './record-contract.ts';

const ENTERED = '2023-03-15T05:00:00.000Z';

/** The machine's tokens: the newest stands, whatever order they arrive in. */
export function waitsContract(subject: Subject): void {
  describe('waits', () => {
    let unions = 0;
    const wait = (over: Partial<Wait>): Wait => ({
      term: 't-waits',
      union: `w${unions}`,
      token: 'token',
      attempt: 2,
      entered: ENTERED,
      retry: 2,
      stage: 'plan',
      wakeAt: 1_680_000_000_000,
      ...over,
    });
    const standing = () => subject.ports.waits.get('t-waits', `w${unions}`);

    it('are absent until one is written', async () => {
      expect(await subject.ports.waits.get('t-waits', 'w-none')).toBeUndefined();
    });

    it.each([
      ['of a higher attempt', { attempt: 10 }],
      ['entered later', { entered: '2023-03-15T05:00:00.001Z' }],
      ['tried again', { retry: 10 }],
    ])('%s replace the one before, and are not replaced by it', async (_, later) => {
      unions += 1;
      const { waits } = subject.ports;
      const older = wait({ token: 'older' });
      const newer = wait({ token: 'newer', ...later });
      await waits.put(older);
      expect(await standing()).toEqual(older);
      await waits.put(newer);
      expect(await standing()).toEqual(newer);
      await waits.put(older);
      expect(await standing()).toEqual(newer);
    });

    it('of an older attempt never win by being entered later', async () => {
      unions += 1;
      const newer = wait({ attempt: 3, token: 'newer' });
      await subject.ports.waits.put(newer);
      await subject.ports.waits.put(wait({ attempt: 2, entered: '2024-01-01T00:00:00.000Z', retry: 9 }));
      expect(await standing()).toEqual(newer);
    });

    it('written twice are a success', async () => {
      unions += 1;
      await subject.ports.waits.put(wait({}));
      await subject.ports.waits.put(wait({}));
      expect(await standing()).toEqual(wait({}));
    });
  });
}
