import { task, tokenTask } from './bench-machine.ts';

const name = { 'name.$': '$$.Execution.Name' };

/** Counts, waits for an answer, keeps it, counts again: every kind of step that a crash can cut in two. */
export const CRASH_MACHINE = {
  StartAt: 'Before',
  States: {
    Before: task({ ResultPath: null, Next: 'Await' }, { ...name, step: 'before' }),
    Await: tokenTask({ ResultPath: '$.answer', TimeoutSeconds: 86_400, Next: 'Is it open?' }, name),
    'Is it open?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.answer.do', StringEquals: 'open', Next: 'After' }],
      Default: 'Not open',
    },
    After: task({ ResultPath: null, Next: 'Done' }, { ...name, step: 'after' }),
    Done: { Type: 'Succeed' },
    'Not open': { Type: 'Fail' },
  },
};
