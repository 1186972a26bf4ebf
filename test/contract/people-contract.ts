import { describe, expect, it } from 'vitest';
import { VersionConflict } from '../../lambdas/app/errors.ts';
import type { Person, PersonChange } from '../../lambdas/app/people/people-store.ts';
import type { Subject } from './record-contract.ts';

const change = (key: string, by?: string): PersonChange => ({
  act: 'invited',
  at: `2023-03-15T05:00:0${key.length % 10}.000Z`,
  ...(by && { by }),
  key,
  hash: `hash of ${key}`,
});

function somebody(sub: string, name: string, lists: string[], over: Partial<Person> = {}): Person {
  const officer = { sub, name, posts: [{ union: lists[0] ?? 'u', role: 'officer' as const }] };
  return { officer, login: `${sub}@x.vn`, version: 1, lists, ...over };
}

/** People, what was done about them, and the lists they stand in. */
export function peopleContract(subject: Subject): void {
  describe('people', () => {
    it('are there at once, with what was done about them, and once only', async () => {
      const { keptPeople, people } = subject.ports;
      const person = somebody('p1', 'Một', ['l1']);
      await keptPeople.save(person, undefined, change('k1'));
      expect(await keptPeople.load('p1', { key: 'k1' })).toEqual({ person, earlier: change('k1') });
      expect(await keptPeople.load('p1', { key: 'k2' })).toEqual({ person });
      expect(await keptPeople.load('p1', { by: 'r', key: 'k1' })).toEqual({ person });
      expect(await keptPeople.load('nobody', { key: 'k1' })).toEqual({});
      expect(await people.officers(['p1'])).toEqual([person.officer]);
      await expect(keptPeople.save(person, undefined, change('k3'))).rejects.toThrow(VersionConflict);
      expect(await keptPeople.changes('p1')).toEqual([change('k1')]);
    });

    it('change only from what was read, and under a key once', async () => {
      const { keptPeople } = subject.ports;
      const first = somebody('p2', 'Hai', ['l2']);
      await keptPeople.save(first, undefined, change('k1'));
      const second = { ...first, version: 2 };
      await keptPeople.save(second, first, change('k-2'));
      const stale = keptPeople.save({ ...first, version: 2 }, first, change('k--3'));
      await expect(stale).rejects.toThrow(VersionConflict);
      const again = keptPeople.save({ ...second, version: 3 }, second, change('k-2'));
      await expect(again).rejects.toThrow(VersionConflict);
      expect((await keptPeople.changes('p2')).map(({ key }) => key)).toEqual(['k1', 'k-2']);
    });

    it('change two at once or neither', async () => {
      const { keptPeople } = subject.ports;
      const [a, b] = [somebody('da', 'A', ['l-two']), somebody('db', 'B', ['l-two'])];
      await keptPeople.save(a, undefined, change('k1'));
      await keptPeople.save(b, undefined, change('k1'));
      const other = { person: { ...b, version: 2 }, before: b };
      await keptPeople.save({ ...a, version: 2 }, a, change('k-2', 'da'), other);
      const stale = { person: { ...b, version: 2 }, before: b };
      const again = keptPeople.save({ ...a, version: 3 }, { ...a, version: 2 }, change('k--3', 'da'), stale);
      await expect(again).rejects.toThrow(VersionConflict);
      expect((await keptPeople.load('da', { key: 'x' })).person?.version).toBe(2);
      expect((await keptPeople.load('db', { key: 'x' })).person?.version).toBe(2);
    });

    it('whom the record knew before anybody kept them can be kept', async () => {
      const { keptPeople, register } = subject.ports;
      const { officer } = somebody('p3', 'Ba', ['l3']);
      await register.putOfficer(officer);
      const { person } = await keptPeople.load('p3', { key: 'k' });
      expect(person).toEqual({ officer, version: 0, lists: [] });
      await keptPeople.save(somebody('p3', 'Ba', ['l3']), person, change('k1'));
      expect((await keptPeople.load('p3', { key: 'k' })).person?.version).toBe(1);
    });

    it('are changed by nobody who was disabled meanwhile', async () => {
      const { keptPeople } = subject.ports;
      const [a, b] = [somebody('ra', 'A', ['l4']), somebody('rb', 'B', ['l4'])];
      for (const each of [a, b]) await keptPeople.save(each, undefined, change('k1'));
      const disabled = (person: Person) => ({
        ...person,
        officer: { ...person.officer, isDisabled: true },
        version: 2,
      });
      const both = await Promise.allSettled([
        keptPeople.save(disabled(a), a, change('off', 'rb')),
        keptPeople.save(disabled(b), b, change('off', 'ra')),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('are listed by name, page by page, and found by part of a name or a login', async () => {
      const { keptPeople } = subject.ports;
      const names = ['Đặng Thị Ánh', 'Bùi Văn Đức', 'an', 'Lò Văn Ôn'];
      for (const [index, name] of names.entries()) {
        const login = `+8491234567${index}`;
        const person = somebody(`l${index}`, name, index === 3 ? ['l5', 'l6'] : ['l5'], { login });
        await keptPeople.save(person, undefined, change('k1'));
      }
      const list = async (options: { limit?: number; cursor?: string; search?: string } = {}) => {
        const page = await keptPeople.listed('l5', { limit: 10, ...options });
        return { names: page.items.map(({ officer }) => officer.name), cursor: page.cursor };
      };
      expect((await list()).names).toEqual(['an', 'Bùi Văn Đức', 'Đặng Thị Ánh', 'Lò Văn Ôn']);
      const first = await list({ limit: 3 });
      expect(first.names).toHaveLength(3);
      expect((await list({ limit: 3, cursor: first.cursor ?? '' })).names).toEqual(['Lò Văn Ôn']);
      expect((await list({ search: 'duc' })).names).toEqual(['Bùi Văn Đức']);
      expect((await list({ search: 'văn' })).names).toEqual(['Bùi Văn Đức', 'Lò Văn Ôn']);
      expect((await list({ search: '0912 345 672' })).names).toEqual(['an']);
      expect((await list({ search: 'nobody' })).names).toEqual([]);
      const other = await keptPeople.listed('l6', { limit: 10 });
      expect(other.items).toMatchObject([{ officer: { sub: 'l3' }, login: '+84912345673' }]);
    });

    it('leave the lists that they no longer belong to', async () => {
      const { keptPeople } = subject.ports;
      const before = somebody('p7', 'Cũ', ['l7', 'l8']);
      await keptPeople.save(before, undefined, change('k1'));
      const after = { ...somebody('p7', 'Mới', ['l8', 'l9']), version: 2 };
      await keptPeople.save(after, before, change('k-2'));
      const names = async (list: string) =>
        (await keptPeople.listed(list, { limit: 10 })).items.map(({ officer }) => officer.name);
      expect(await Promise.all(['l7', 'l8', 'l9'].map(names))).toEqual([[], ['Mới'], ['Mới']]);
    });
  });
}
