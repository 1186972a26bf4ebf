import type { MachineSource } from '../step-functions/machine.ts';
import type { StackTemplate } from './stack-template.ts';

/** The state machines of the stack, their definitions parsed. */
export function readMachines(stack: StackTemplate): MachineSource[] {
  return stack.of('AWS::StepFunctions::StateMachine').map(({ id, properties }) => {
    const { DefinitionString, DefinitionSubstitutions = {} } = properties;
    const text = Object.entries(DefinitionSubstitutions as Record<string, unknown>).reduce(
      (definition, [name, value]) => definition.replaceAll(`\${${name}}`, () => String(value)),
      String(DefinitionString),
    );
    const definition: unknown = JSON.parse(text);
    return { arn: stack.ref(id), name: stack.attribute(id, 'Name'), definition, type: 'STANDARD' };
  });
}
