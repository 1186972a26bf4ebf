import { runTemplate } from '../../local/run-template.ts';

// The product in a process of its own, for a test to kill: says where it is once it answers.
const [assembly = '', folder = ''] = process.argv.slice(2);
const { address, controlAddress, endpoints, outputs } = await runTemplate({
  assembly,
  folder,
  port: 0,
  controlPort: 0,
});
process.send?.({ address, controlAddress, endpoints, outputs });
// Whoever started it is gone: nobody is left to end it.
process.once('disconnect', () => process.exit(1));
