import { beforeEach, expect, test } from 'vitest';
import { Draft } from '../../../web/pages/congress/drafts/draft.ts';
import { type DraftPlace, DraftStore, type Shelf } from '../../../web/pages/congress/drafts/draft-store.ts';
import { type Packet, restoredPacket } from '../../../web/pages/congress/packet.ts';

const PLACE: DraftPlace = { sub: 'an', term: 't', union: 'u', form: 'submit' };
const ROUNDS = 'plan:0';
const EMPTY: Packet = { files: [], covers: {}, onPaper: [] };
const FILE = { name: 'a.pdf', size: 1, state: 'ready', share: 1, id: 'd' } as const;
const STORED = { parts: [new File(['x'], 'a.pdf')], name: 'a.pdf', isRestricted: false };

class MapShelf implements Shelf {
  readonly kept = new Map<string, unknown>();
  get = async (key: string) => this.kept.get(key);
  set = async (key: string, value: unknown) => void this.kept.set(key, structuredClone(value));
  del = async (keys: string[]) => {
    for (const key of keys) this.kept.delete(key);
  };
  keys = async () => [...this.kept.keys()];
}

let shelf: MapShelf;
let store: DraftStore;
let keys: number;

beforeEach(() => {
  shelf = new MapShelf();
  store = new DraftStore(shelf);
  keys = 0;
});

async function opened(place = PLACE, rounds = ROUNDS, on = store): Promise<Draft> {
  const newKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const found = await on.find(place, rounds);
  return new Draft({ store: on, place, rounds, day: '2023-03-15', found, newKey });
}

/** What is typed, and kept at once. */
async function typed(draft: Draft, note: string, packet = EMPTY): Promise<void> {
  draft.keep({ note: '' }, EMPTY);
  draft.keep({ note }, packet);
  await draft.flush();
}

test('what was typed is found again, with the files', async () => {
  const draft = await opened();
  draft.keepFile('k', STORED);
  const packet: Packet = { files: [{ key: 'k', ...FILE }], covers: { PLAN: ['k'] }, onPaper: [] };
  await typed(draft, 'x', packet);
  const again = await opened();
  expect(again.found?.draft).toMatchObject({ fields: { note: 'x' }, packet, day: '2023-03-15' });
  expect([...(again.found?.files.keys() ?? [])]).toEqual(['k']);
  expect(again.saved).toBeDefined();
});

test('a form that nobody touched leaves nothing', async () => {
  const draft = await opened();
  draft.keep({ note: '' }, EMPTY);
  draft.keep({ note: '' }, EMPTY);
  await draft.flush();
  expect(shelf.kept.size).toBe(0);
});

test('another person, union, term or form sees nothing of it', async () => {
  await typed(await opened(), 'x');
  for (const other of [{ sub: 'bình' }, { term: 't2' }, { union: 'u2' }, { form: 'report-held' }]) {
    expect((await opened({ ...PLACE, ...other })).found).toBeUndefined();
  }
});

test('one for a round that is past is thrown away with its files', async () => {
  const draft = await opened();
  draft.keepFile('k', STORED);
  await typed(draft, 'x', { ...EMPTY, files: [{ key: 'k', ...FILE }] });
  expect((await opened(PLACE, 'plan:1')).found).toBeUndefined();
  expect(shelf.kept.size).toBe(0);
});

test('filing the same again keeps the key, even after a reload; filing something else has another', async () => {
  const draft = await opened();
  await typed(draft, 'x');
  expect(await draft.keyFor('{"note":"x"}')).toBe('key-1');
  expect(await draft.keyFor('{"note":"x"}')).toBe('key-1');
  const again = await opened();
  expect(await again.keyFor('{"note":"x"}')).toBe('key-1');
  expect(await again.keyFor('{"note":"y"}')).toBe('key-2');
});

test('once filed, nothing is left, whatever was still waiting to be kept', async () => {
  const draft = await opened();
  await typed(draft, 'x');
  draft.keep({ note: 'y' }, EMPTY);
  await draft.drop();
  await draft.flush();
  draft.keep({ note: 'z' }, EMPTY);
  draft.keepFile('k', STORED);
  expect(shelf.kept.size).toBe(0);
});

test('a browser that keeps nothing breaks nothing', async () => {
  const fails = () => Promise.reject(new Error('full'));
  const broken = new DraftStore({ get: fails, set: fails, del: fails, keys: fails });
  const draft = await opened(PLACE, ROUNDS, broken);
  draft.keepFile('k', STORED);
  await typed(draft, 'x');
  expect(await draft.keyFor('body')).toBe('key-1');
  expect(draft.saved).toBeUndefined();
  await draft.drop();
});

test('files that were not through wait again; one that is not to be had any more is not shown', () => {
  const packet: Packet = {
    files: [
      { key: 'ready', ...FILE },
      { key: 'half', ...FILE, state: 'sending', share: 0.5 },
      { key: 'lost', ...FILE, state: 'waiting' },
      { key: 'wrong', ...FILE, state: 'failed', why: 'no', isFinal: true },
      { key: 'failed', ...FILE, state: 'failed', why: 'busy' },
    ],
    covers: { PLAN: ['ready', 'lost', 'half'] },
    onPaper: [],
  };
  const again = restoredPacket(packet, new Set(['half', 'wrong', 'failed']));
  expect(again.files.map(({ key, state }) => `${key} ${state}`)).toEqual([
    'ready ready',
    'half waiting',
    'failed waiting',
  ]);
  expect(again.files[2]).not.toHaveProperty('why');
  expect(again.covers).toEqual({ PLAN: ['ready', 'half'] });
});
