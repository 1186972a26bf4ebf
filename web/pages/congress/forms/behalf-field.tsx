import type { Source } from '../../../../lambdas/domain/events.ts';
import { SelectInput } from '../../../design/inputs.tsx';
import { vi } from '../../../words/vi.ts';
import { formWords } from '../../../words/vi-forms.ts';

/** How a packet reached the office that files it for the union. */
export type BehalfSource = Exclude<Source, 'before-software'>;

/** Where the packet came from, asked of somebody who files for another union. */
export function BehalfField(props: { value: BehalfSource; onValue: (value: BehalfSource) => void }) {
  return <SelectInput label={formWords.packet.behalf} words={vi.codes.learntBy} {...props} />;
}
