// The service that `crash.test.ts` kills: prints a line for its endpoint and one for every call of the function.
import { writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Clock } from '../../../local/clock.ts';
import { startStepFunctions } from '../../../local/step-functions/start-step-functions.ts';
import { machineOf } from './bench-machine.ts';
import { CRASH_MACHINE } from './crash-machine.ts';

const tell = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

const service = await startStepFunctions({
  folder: process.argv[2] as string,
  clock: new Clock(),
  machines: [machineOf(CRASH_MACHINE)],
  invoke: async (_, payload) => {
    await nextTurn();
    tell({ call: payload });
    await nextTurn();
    return payload;
  },
});
tell({ endpoint: service.endpoint });
