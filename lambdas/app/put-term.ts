import type { Officer } from '../domain/authority.ts';
import { dayOf } from '../domain/days.ts';
import { putTermSchema, type Term, type TermToPut } from '../domain/term.ts';
import { changesOf } from '../domain/term-changes.ts';
import { termFaults } from '../domain/term-faults.ts';
import type { Receipt } from './congress-store.ts';
import { Busy, type FieldFault, KeyReused, Outdated, Unreadable, VersionConflict } from './errors.ts';
import { contentHash } from './hash.ts';
import type { Asker } from './queries/ask.ts';
import type { OfficerReader, RegisterReader } from './queries/readers.ts';
import { registrarOf } from './registrar-of.ts';
import { replanJobOf } from './replan/replan-job.ts';
import type { TermReader, TermVersion, TermWriter } from './term-store.ts';

/** What setting a term needs. */
export type PutTermPorts = {
  readonly readers: OfficerReader & RegisterReader;
  readonly terms: TermReader;
  readonly register: TermWriter;
};

/** What setting a term answers: the settings as they stand, and their version. */
export type PutTermAnswer = Term & { readonly revision: number };

/**
 * Sets the settings of a term. The same key again answers what it answered, and settings that stand already change
 * nothing. Throws Forbidden unless the asker is a registrar of the whole tree, Unreadable naming every wrong field,
 * and Outdated where the settings were changed since `revision`.
 */
export async function putTerm(
  ports: PutTermPorts,
  asker: Asker,
  id: string,
  body: unknown,
  key: string,
  now: number,
): Promise<PutTermAnswer> {
  const officer = await registrarOf(ports.readers, asker);
  const wanted = readSettings(id, body);
  const hash = contentHash({ putTerm: id, ...wanted });
  const [standing, receipt] = await Promise.all([
    ports.terms.standing(id),
    ports.terms.receipt(officer.sub, key),
  ]);
  if (receipt) return repeat(receipt, hash);
  const { revision, reason, decisionNo, ...term } = wanted;
  const changes = standing ? changesOf(standing.term, term) : [];
  if (standing && changes.length === 0) return answerOf(standing);
  if (standing?.revision !== revision) throw await outdated(ports.readers, standing, revision);
  const faults = standing ? changeFaults(standing.term, wanted) : [];
  if (faults.length > 0) throw new Unreadable(faults);
  const version: TermVersion = {
    term,
    revision: (standing?.revision ?? 0) + 1,
    at: new Date(now).toISOString(),
    recorded: dayOf(now),
    by: officer.sub,
    ...(reason !== undefined && { reason }),
    ...(decisionNo !== undefined && { decisionNo }),
    changes,
  };
  return write(ports, officer, version, { standing, key, hash });
}

/** The settings in a request. Throws Unreadable naming every wrong field. */
export function readSettings(id: string, body: unknown): TermToPut {
  const read = putTermSchema.safeParse(body);
  if (!read.success) {
    throw new Unreadable(
      read.error.issues.map(({ path, code, message }) => ({
        field: path.join('.'),
        code: code === 'custom' ? message : code,
      })),
    );
  }
  const faults: FieldFault[] = termFaults(read.data);
  if (read.data.id !== id) faults.push({ field: 'id', code: 'id-differs' });
  if (faults.length > 0) throw new Unreadable(faults);
  return read.data;
}

/** What figures and clocks were reckoned from cannot change under a term in use; and a change has its ground. */
function changeFaults(standing: Term, wanted: TermToPut): FieldFault[] {
  const kept = new Set(wanted.levels.map(({ level }) => level));
  const hasGround = wanted.reason !== undefined || wanted.decisionNo !== undefined;
  return [
    ...(standing.countsFrom === wanted.countsFrom ? [] : [{ field: 'countsFrom', code: 'in-use' }]),
    ...(standing.levels.every(({ level }) => kept.has(level)) ? [] : [{ field: 'levels', code: 'in-use' }]),
    ...(hasGround ? [] : [{ field: 'reason', code: 'ground-missing' }]),
  ];
}

async function write(
  ports: PutTermPorts,
  officer: Officer,
  version: TermVersion,
  { standing, key, hash }: { standing: TermVersion | undefined; key: string; hash: string },
): Promise<PutTermAnswer> {
  const answer = answerOf(version);
  const receipt = { actor: officer.sub, key, request: hash, answer: JSON.stringify(answer) };
  try {
    const job = replanJobOf(version);
    const basis = { ...(standing && { from: standing.revision }), receipt, ...(job && { job }) };
    await ports.register.putTerm(version, basis);
    return answer;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    // Somebody else was faster, or this very request came twice at once.
    const [now, own] = await Promise.all([
      ports.terms.standing(version.term.id),
      ports.terms.receipt(officer.sub, key),
    ]);
    if (own) return repeat(own, hash);
    if (!now || now.revision === standing?.revision) throw new Busy('the term');
    throw await outdated(ports.readers, now, standing?.revision);
  }
}

function repeat(receipt: Receipt, hash: string): PutTermAnswer {
  if (receipt.request !== hash) throw new KeyReused(receipt.key);
  return JSON.parse(receipt.answer);
}

function answerOf({ term, revision }: TermVersion): PutTermAnswer {
  return { ...term, revision };
}

async function outdated(
  readers: OfficerReader,
  standing: TermVersion | undefined,
  madeFrom: number | undefined,
): Promise<Error> {
  if (!standing) return new Unreadable([{ field: 'revision', code: 'no-such-version' }]);
  const [officer] = await readers.officers([standing.by]);
  const { at, recorded: on } = standing;
  const decider = { name: officer?.name ?? '', at, on, act: 'put-term' };
  return new Outdated(madeFrom === undefined ? 'term-exists' : 'term-changed', decider);
}
