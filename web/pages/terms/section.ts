import type { ComponentChildren } from 'preact';
import type { Term } from '../../../lambdas/domain/term.ts';
import type { Draft } from './term-draft.ts';

/** What the fields of a section are given: the term as the draft has it, and how to change it. */
export type FieldsProps = {
  readonly term: Term;
  readonly onChange: (change: Draft) => void;
  /** What is wrong with the field at a path such as `papers.3.label`, or undefined. */
  readonly faultOf: (field: string) => string | undefined;
};

/** One section: how it is read, and how it is edited. */
export type Section = {
  readonly read: (term: Term) => ComponentChildren;
  readonly fields: (props: FieldsProps) => ComponentChildren;
};
