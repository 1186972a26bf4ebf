import { dayOf } from '../../domain/days.ts';
import { type ReplanCounts, replanCounts } from '../../domain/replan.ts';
import type { Term } from '../../domain/term.ts';
import { changesOf, touchesClocks } from '../../domain/term-changes.ts';
import { NotFound } from '../errors.ts';
import { readSettings } from '../put-term.ts';
import type { Asker } from '../queries/ask.ts';
import type { CongressRow, OfficerReader, RegisterReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import type { TermReader } from '../term-store.ts';
import { type ClockReaders, clockedOf, parentsOf } from './clocked-rows.ts';

type Ports = {
  readonly readers: OfficerReader & RegisterReader & ClockReaders;
  readonly terms: Pick<TermReader, 'standing'>;
};

/** Rows of one query; a page of DynamoDB ends before. */
const ROWS_AT_ONCE = 1000;

/**
 * What saving these settings of a term would do to the clocks that run; nothing is written. Throws Forbidden unless the
 * asker keeps the terms, Unreadable naming every wrong field, NotFound for a term that is not there yet.
 */
export async function previewReplan(
  { readers, terms }: Ports,
  asker: Asker,
  id: string,
  body: unknown,
  now: number,
): Promise<ReplanCounts> {
  await registrarOf(readers, asker);
  const { revision: _, reason: __, decisionNo: ___, ...wanted } = readSettings(id, body);
  const standing = await terms.standing(id);
  if (!standing) throw new NotFound(id);
  if (!touchesClocks(changesOf(standing.term, wanted))) return replanCounts([], wanted, dayOf(now));
  const rows = await rowsOf(readers, wanted);
  return replanCounts(rows.map(clockedOf), wanted, dayOf(now));
}

async function rowsOf(readers: ClockReaders, term: Term): Promise<CongressRow[]> {
  const { parents } = await parentsOf(readers, term);
  const rows: CongressRow[] = [];
  for (const parent of parents) {
    let cursor: string | undefined;
    do {
      const options = { limit: ROWS_AT_ONCE, ...(cursor && { cursor }) };
      const page = await readers.ofParent(term.id, parent, options);
      rows.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
  }
  return rows;
}
