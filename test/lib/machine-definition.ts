import type { Synthesised } from './synthesise.ts';

/** A state of the machine, as Amazon States Language spells it. */
export type MachineState = {
  readonly Type: string;
  readonly Next?: string;
  readonly Resource?: string;
  readonly Parameters?: Record<string, unknown>;
  readonly ResultPath?: string | null;
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly Retry?: readonly { ErrorEquals: string[]; MaxAttempts: number; IntervalSeconds?: number }[];
  readonly Catch?: readonly { ErrorEquals: string[]; Next: string; ResultPath?: string | null }[];
  readonly Choices?: readonly { Variable: string; StringEquals: string; Next: string }[];
  readonly Default?: string;
};

/** The machine of the template, with ARNs filled in that end in the logical id of the function. */
export type MachineDefinition = {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, MachineState>>;
};

/** Reads the definition of the one state machine out of the template. */
export function machineDefinition(it: Synthesised): MachineDefinition {
  const { DefinitionString } = it.single('AWS::StepFunctions::StateMachine').Properties;
  const parts = DefinitionString['Fn::Join'][1].map((part: string | Record<string, string[]>) => {
    if (typeof part === 'string') return part;
    const arnOf = part['Fn::GetAtt']?.[0];
    return arnOf ? `arn:aws:lambda:ap-southeast-1:123456789012:function:${arnOf}` : 'aws';
  });
  return JSON.parse(parts.join(''));
}
