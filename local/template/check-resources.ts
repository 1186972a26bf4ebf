import { StartError } from '../start-error.ts';
import { RESOURCE_TYPES, type Treatment } from './resource-types.ts';
import type { StackTemplate } from './stack-template.ts';

/**
 * Compares the whole template with the table of resource types. Throws one `StartError` that names every resource,
 * type and property this machine would run differently from AWS without saying so.
 */
export function checkResources(stack: StackTemplate): void {
  const faults = stack.list().flatMap(({ id, type }) => {
    const treatment = treatmentOf(type);
    if (treatment === undefined) return [`${id}: ${type} is not built`];
    if (treatment.is === 'inert' || isDeploymentFunction(stack, id)) return [];
    return unknownProperties(treatment, stack.properties(id)).map(fault => `${id} (${type}): ${fault}`);
  });
  if (faults.length > 0)
    throw new StartError(
      'TEMPLATE_UNSUPPORTED',
      `this machine cannot run the template: ${faults.join('; ')}`,
    );
}

/** Whether the function only serves custom resources, so that its work is over once the stack is deployed. */
export function isDeploymentFunction(stack: StackTemplate, id: string): boolean {
  if (stack.list().find(r => r.id === id)?.type !== 'AWS::Lambda::Function') return false;
  const arn = stack.attribute(id, 'Arn');
  return stack
    .list()
    .some(({ id, type }) => type.startsWith('Custom::') && stack.properties(id).ServiceToken === arn);
}

function treatmentOf(type: string): Treatment | undefined {
  return RESOURCE_TYPES[type] ?? RESOURCE_TYPES[`${type.split('::').slice(0, 2).join('::')}::*`];
}

function unknownProperties(treatment: Treatment & { is: 'run' }, properties: unknown): string[] {
  const honoured = new Map<string, string[] | undefined>();
  for (const entry of treatment.honoured) {
    const [path = '', values] = entry.split(/=(.*)/s);
    honoured.set(path, values?.split('|'));
  }
  const walk = (path: string, value: unknown): string[] => {
    if (path in treatment.inert) return [];
    if (honoured.has(path)) return checkValue(path, value, honoured.get(path));
    if (Array.isArray(value)) return value.flatMap(element => walk(`${path}[]`, element));
    if (typeof value !== 'object' || value === null) return [`the property ${path} is not built`];
    return Object.entries(value).flatMap(([k, v]) => walk(path === '' ? k : `${path}.${k}`, v));
  };
  return [...new Set(walk('', properties))];
}

function checkValue(path: string, value: unknown, allowed: string[] | undefined): string[] {
  if (allowed === undefined || allowed.includes(String(value))) return [];
  return [`the property ${path} is built for ${allowed.join(', ')} and not for ${JSON.stringify(value)}`];
}
