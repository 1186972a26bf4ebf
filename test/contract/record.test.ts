import { recordContract } from './record-contract.ts';
import { fakePorts } from './record-ports.ts';
import { tablePorts } from './table-ports.ts';

recordContract('in memory', async () => ({ ports: fakePorts(), close: async () => {} }));
recordContract('in DynamoDB', tablePorts);
