import { type EnrolledAbove, type EnrolPorts, enrolAbove } from './enrol-above.ts';
import { NotFound } from './errors.ts';
import type { Asker } from './queries/ask.ts';
import type { FiguresReader, OfficerReader, RegisterReader } from './queries/readers.ts';
import { registrarOf } from './registrar-of.ts';

type Ports = EnrolPorts & { readonly readers: OfficerReader & RegisterReader & FiguresReader };

/**
 * Brings into a term that runs already the upper-level unions and the province that are missing in it, as far as the
 * term names their levels. Throws Forbidden for anybody but a registrar of the whole tree, NotFound for no term.
 */
export async function enrolMissing(
  ports: Ports,
  asker: Asker,
  id: string,
  now: number,
): Promise<EnrolledAbove> {
  const { readers } = ports;
  const [officer, term, rows] = await Promise.all([
    registrarOf(readers, asker),
    readers.term(id),
    readers.current(id, 'grassroots'),
  ]);
  if (!term) throw new NotFound(id);
  const ids = [...new Set(rows.flatMap(row => [row.id, ...row.above]))];
  const unions = (await readers.unions(ids)).filter(({ level }) => level !== 'grassroots');
  const by = { kind: 'person', sub: officer.sub } as const;
  const inOrder = unions.map(union => ({ union })).sort((a, b) => a.union.order - b.union.order);
  return enrolAbove(ports, term, inOrder, { by, signedInAt: asker.signedInAt }, now);
}
