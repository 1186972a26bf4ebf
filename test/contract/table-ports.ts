import { Table, type Usage } from '../../lambdas/adapters/table.ts';
import { dynamoPorts, type RecordPorts } from './record-ports.ts';
import { throwAwayTable } from './throw-away-table.ts';

/** The record in a table of its own, with everything it was billed for; `close` removes the table. */
export async function tablePorts(): Promise<{
  ports: RecordPorts;
  table: Table;
  used: Usage[];
  close(): Promise<void>;
}> {
  const { name, client, close } = await throwAwayTable();
  const used: Usage[] = [];
  const table = new Table(name, client);
  return { table, ports: dynamoPorts(name, client, usage => used.push(usage)), used, close };
}
