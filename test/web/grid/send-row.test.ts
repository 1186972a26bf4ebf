import { expect, test } from 'vitest';
import type { Client } from '../../../web/api/client.ts';
import { ApiError, Offline } from '../../../web/api/problem.ts';
import { readRow } from '../../../web/pages/grid/read-row.ts';
import { type Drafts, settled, withKey, written } from '../../../web/pages/grid/row-draft.ts';
import { sendRow } from '../../../web/pages/grid/send-row.ts';
import { gridLine, RULES } from './grid-line.ts';

type Sent = { type: string; key: string };

/** Sends the drafts of u-1; `answers` throws what the API would. */
async function send(drafts: Drafts, answers: (sent: Sent) => void) {
  let now = drafts;
  let keys = 0;
  const sent: Sent[] = [];
  const call = async (_: string, ask: { body: { type: string } }, own: { key: string }) => {
    const command = { type: ask.body.type, key: own.key };
    sent.push(command);
    answers(command);
    const standing = { side: 'submitted', round: 1 };
    return { current: 'held', stages: { held: standing } };
  };
  const line = gridLine();
  const draft = drafts['u-1'] ?? { cells: {}, keys: {} };
  const outcome = await sendRow(line, readRow(line, draft.cells, RULES).steps, draft.keys, {
    client: { call } as unknown as Client,
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    failureText: error => (error instanceof ApiError ? error.problem.title : 'offline'),
    onKey: (step, kept) => {
      now = withKey(now, 'u-1', step, kept);
    },
    onStep: step => {
      now = settled(now, 'u-1', step);
    },
  });
  return { outcome, drafts: now, sent };
}

const typed = (cells: Record<string, string>) =>
  Object.entries(cells).reduce(
    (drafts, [column, text]) => written(drafts, 'u-1', column as 'date', text),
    {} as Drafts,
  );

const HELD = typed({ heldOn: '14/3', summoned: '20', present: '18', confirm: 'x' });

function refused(): ApiError {
  return new ApiError({ type: '', title: 'Không được.', status: 422, code: 'date-past', field: 'held.on' });
}

test('a row is settled command by command, each under a key of its own', async () => {
  const { outcome, drafts, sent } = await send(HELD, () => undefined);
  expect(outcome.kind).toBe('done');
  expect(sent).toEqual([
    { type: 'submit', key: 'key-1' },
    { type: 'approve', key: 'key-2' },
  ]);
  expect(drafts).toEqual({});
});

test('a refused row keeps what was typed, and says which cell', async () => {
  const { outcome, drafts } = await send(HELD, () => {
    throw refused();
  });
  expect(outcome).toMatchObject({ kind: 'refused', column: 'heldOn' });
  expect(outcome).toHaveProperty('words', expect.stringContaining('Không được.'));
  expect(drafts).toEqual(HELD);
});

test('a command of which no answer came keeps its key, and is sent again under it', async () => {
  const first = await send(typed({ date: '20/4' }), () => {
    throw new Offline('no answer');
  });
  expect(first.drafts['u-1']?.keys.date?.key).toBe('key-1');
  const kept = withKey(first.drafts, 'u-1', 'date', {
    ...first.drafts['u-1']?.keys.date,
    key: 'first',
  } as never);
  expect((await send(kept, () => undefined)).sent).toEqual([{ type: 'register-date', key: 'first' }]);
  const changed = written(kept, 'u-1', 'date', '21/4');
  expect((await send(changed, () => undefined)).sent).toEqual([{ type: 'register-date', key: 'key-1' }]);
});

test('what was done before a refusal is not done again', async () => {
  const { outcome, drafts } = await send(HELD, ({ type }) => {
    if (type === 'approve') throw refused();
  });
  expect(outcome.kind).toBe('refused');
  expect(drafts).toEqual(typed({ confirm: 'x' }));
});
