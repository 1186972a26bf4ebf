import { describe, expect, it } from 'vitest';
import { VersionConflict } from '../../lambdas/app/errors.ts';
import type { Job } from '../../lambdas/app/jobs/job.ts';
import { checkedDocument } from '../fixtures/office.ts';
import { firstVersion } from '../fixtures/small-term.ts';
import type { Subject } from './record-contract.ts';

/** What stands above and beside single congresses: terms, entries, people, documents, long work. */
export function registerContract(subject: Subject): void {
  describe('the register', () => {
    it('tells terms, entries and people, and leaves out the unknown', async () => {
      const office = subject.office();
      const upper = office.upper('a');
      await office.open([upper]);
      const { people, entries } = subject.ports;
      expect(await entries.term(office.term.id)).toEqual(office.term);
      expect(await entries.term('t-unknown')).toBeUndefined();
      expect(await entries.unions([upper.id, 'u-unknown', upper.id])).toEqual([upper]);
      const found = await people.officers([office.sub('leader'), 'nobody', office.sub('registrar')]);
      expect(found.map(officer => officer.name).sort()).toEqual(['leader', 'registrar']);
      expect(await people.officers([])).toEqual([]);
    });

    it('lists every term once, as it was last set', async () => {
      const office = subject.office();
      const { register, entries } = subject.ports;
      const first = firstVersion(office.term);
      const next = { ...office.term, title: 'Nhiệm kỳ mới', notice: 'Dữ liệu mẫu' };
      await register.putTerm(first, {});
      await register.putTerm({ ...first, term: next, revision: 2 }, { from: 1 });
      await expect
        .poll(async () => (await entries.terms()).filter(({ id }) => id === office.term.id))
        .toEqual([{ id: office.term.id, title: 'Nhiệm kỳ mới', notice: 'Dữ liệu mẫu' }]);
    });

    it('keeps every version of a term, and takes one only after the one it was made from', async () => {
      const office = subject.office();
      const { register, terms } = subject.ports;
      const first = firstVersion(office.term);
      const second = { ...first, revision: 2, recorded: '2023-01-02', term: { ...office.term, title: 'b' } };
      const receipt = { actor: first.by, key: `${office.term.id}-key`, request: 'hash', answer: '{}' };
      expect(await terms.standing(office.term.id)).toBeUndefined();
      await register.putTerm(first, {});
      await expect(register.putTerm({ ...first, term: second.term }, {})).rejects.toThrow(VersionConflict);
      await register.putTerm(second, { from: 1, receipt });
      await expect(register.putTerm({ ...second, by: 'other' }, { from: 1 })).rejects.toThrow(
        VersionConflict,
      );
      await expect(register.putTerm({ ...second, revision: 3 }, { from: 2, receipt })).rejects.toThrow(
        VersionConflict,
      );
      expect(await terms.standing(office.term.id)).toEqual(second);
      expect(await terms.receipt(receipt.actor, receipt.key)).toEqual(receipt);
      expect(await terms.receipt(receipt.actor, 'unknown-key')).toBeUndefined();
      const newest = await terms.versions(office.term.id, { limit: 1 });
      expect(newest).toEqual({ items: [second], cursor: expect.any(String) });
      const { cursor = '' } = newest;
      expect((await terms.versions(office.term.id, { limit: 5, cursor })).items).toEqual([first]);
    });

    it('replaces a person, so that rights given up are gone at once', async () => {
      const office = subject.office();
      const { register, people } = subject.ports;
      await register.putOfficer(office.person('p', [{ union: 'u', role: 'signatory' }]));
      await register.putOfficer({ ...office.person('p', []), isDisabled: true });
      expect(await people.officers([office.sub('p')])).toEqual([
        { sub: office.sub('p'), name: 'p', posts: [], isDisabled: true },
      ]);
    });
  });

  describe('documents', () => {
    it('are described until they are checked, and never again', async () => {
      const { documents } = subject.ports;
      const checked = checkedDocument('t-documents', 'u1');
      const { checked: _, ...announced } = checked;
      await documents.put(announced);
      expect(await documents.get('t-documents', 'u1', checked.id)).toEqual(announced);
      await documents.put(checked);
      await documents.put({ ...checked, checked: { ...checked.checked, versionId: 'v2' } });
      await documents.put(announced);
      expect(await documents.get('t-documents', 'u1', checked.id)).toEqual(checked);
    });

    it('are listed for their congress only', async () => {
      const { documents } = subject.ports;
      const [a, b] = ['a', 'b'].map(id => ({ ...checkedDocument('t-documents', 'u2'), id }));
      for (const document of [b, a, { ...checkedDocument('t-documents', 'u3') }]) {
        if (document) await documents.put(document);
      }
      expect(await documents.list('t-documents', 'u2')).toEqual([a, b]);
      expect(await documents.list('t-documents', 'u')).toEqual([]);
    });
  });

  describe('jobs', () => {
    it('are made once', async () => {
      const { jobs } = subject.ports;
      expect(await jobs.create(job('j1', 0))).toBe(true);
      expect(await jobs.create(job('j1', 7))).toBe(false);
      expect(await jobs.get('j1')).toEqual(job('j1', 0));
      expect(await jobs.get('j-unknown')).toBeUndefined();
    });

    it('go on only from the step that was read, so that of two workers one goes on', async () => {
      const { jobs } = subject.ports;
      await jobs.create(job('j2', 0));
      const both = await Promise.all([
        jobs.save(job('j2', 1), job('j2', 0)),
        jobs.save(job('j2', 1), job('j2', 0)),
      ]);
      expect(both.sort()).toEqual([false, true]);
      expect(await jobs.save(job('j2', 5), job('j2', 4))).toBe(false);
      expect(await jobs.get('j2')).toEqual(job('j2', 1));
      expect(await jobs.save(job('j3', 1), job('j3', 0))).toBe(false);
    });

    it('keep the unions they are about, and what came of each step that was saved, in order', async () => {
      const { jobs } = subject.ports;
      const unions = ['u1', 'u2'].map(union => ({ union, judged: { stage: 'plan' as const, round: 1 } }));
      expect(await jobs.create(job('j4', 0), unions)).toBe(true);
      expect(await jobs.create(job('j4', 0), unions.slice(1))).toBe(false);
      expect(await jobs.unions('j4')).toEqual(unions);
      expect(await jobs.unions('j-unknown')).toEqual([]);
      expect(await jobs.outcomes('j4')).toEqual([]);
      const done = [{ union: 'u2', kind: 'done' as const }];
      const busy = [{ union: 'u1', kind: 'busy' as const }];
      expect(await jobs.save(job('j4', 1), job('j4', 0), done)).toBe(true);
      expect(await jobs.save(job('j4', 1), job('j4', 0), busy)).toBe(false);
      expect(await jobs.save(job('j4', 2), job('j4', 1), busy)).toBe(true);
      expect(await jobs.save(job('j4', 3), job('j4', 2))).toBe(true);
      expect(await jobs.outcomes('j4')).toEqual([...done, ...busy]);
      expect(await jobs.get('j4')).toEqual(job('j4', 3));
    });
  });
}

function job(id: string, step: number): Job {
  return {
    id,
    kind: 'import',
    term: 't-jobs',
    by: 'registrar',
    startedAt: '2023-03-15T05:00:00.000Z',
    state: 'running',
    step,
    import: {
      key: 'imports/registrar/workbook.xlsx',
      signedInAt: 0,
      dryRun: false,
      validPart: false,
      phase: 'check',
      done: 0,
      total: 0,
      added: 0,
      unchanged: 0,
      different: 0,
      faults: [],
      faultCount: 0,
    },
  };
}
