import { runTemplate } from '../../../local/run-template.ts';

// A run with one asynchronous call under way, for a test to kill.
const [assembly = '', folder = ''] = process.argv.slice(2);
const run = await runTemplate({ assembly, folder, port: 0, today: '2023-03-15' });
await run.moveClock({ instant: run.now().instant + 3_600_000 });
while ((await run.counters()).functions === 0) await new Promise(resolve => setImmediate(resolve));
process.send?.('under way');
