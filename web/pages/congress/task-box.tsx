import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { taskOf } from '../../words/vi-tasks.ts';
import { stagesToFile } from './filing-now.ts';
import { missingOf, paperStates } from './paper-states.ts';

/** What is to be done now, by whom, until when. */
export function TaskBox({ view }: { view: CongressView }) {
  const missing = missingOf(paperStates(view, stagesToFile(view))).length;
  const { tone, matter, detail } = taskOf(view, missing);
  return (
    <Notice tone={tone} title={<span class="task">{matter}</span>}>
      <p>{detail}</p>
    </Notice>
  );
}
