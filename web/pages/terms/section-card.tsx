import { useEffect, useRef, useState } from 'preact/hooks';
import type { TermView } from '../../../lambdas/api/contracts.ts';
import { useSub } from '../../sign-in/use-session.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { calendarSection } from './calendar-section.tsx';
import { daysSection } from './days-section.tsx';
import { figuresSection } from './figures-section.tsx';
import { finishSection } from './finish-section.tsx';
import { generalSection } from './general-section.tsx';
import { papersSection } from './papers-section.tsx';
import { reasonsSection } from './reasons-section.tsx';
import { remindersSection } from './reminders-section.tsx';
import { reportSection } from './report-section.tsx';
import type { Section } from './section.ts';
import { sizesSection } from './sizes-section.tsx';
import { keptDraft, SECTION_KEYS, type SectionId, settingsOf } from './term-draft.ts';
import { TermForm } from './term-form.tsx';

const SECTIONS: Readonly<Record<SectionId, Section>> = {
  general: generalSection,
  finish: finishSection,
  sizes: sizesSection,
  days: daysSection,
  calendar: calendarSection,
  reminders: remindersSection,
  figures: figuresSection,
  papers: papersSection,
  reasons: reasonsSection,
  report: reportSection,
};

/** One section of the settings: read, and edited in its place by those who may. */
export function SectionCard(props: { id: SectionId; term: TermView; mayEdit: boolean }) {
  const { id, term, mayEdit } = props;
  const sub = useSub();
  const [isOpen, setOpen] = useState(
    () => mayEdit && keptDraft({ sub, term: term.id, section: id }) !== undefined,
  );
  const [isSaved, setSaved] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const section = SECTIONS[id];
  const title = words.sections[id];
  if (isOpen) {
    return (
      <TermForm
        id={id}
        title={words.edit.editing(title)}
        term={term}
        keys={SECTION_KEYS[id]}
        onClose={saved => {
          setSaved(saved);
          setOpen(false);
        }}
      >
        {section.fields}
      </TermForm>
    );
  }
  return (
    <section class="card stack" aria-labelledby={`section-${id}`}>
      <div class="section-head">
        <h2 id={`section-${id}`}>{title}</h2>
        {mayEdit && (
          <button
            ref={button}
            type="button"
            class="button"
            aria-label={words.edit.openLabel(title)}
            onClick={() => {
              setSaved(false);
              setOpen(true);
            }}
          >
            {words.edit.open}
          </button>
        )}
      </div>
      <p role="status" class="done-text">
        {isSaved && words.edit.saved}
      </p>
      {section.read(settingsOf(term))}
    </section>
  );
}
