import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartError } from '../start-error.ts';
import { isDeploymentFunction } from '../template/check-resources.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import type { FunctionDefinition } from './function-definition.ts';

const schema = z.looseObject({
  Code: z.looseObject({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
  Handler: z.string(),
  Runtime: z.string(),
  Environment: z.looseObject({ Variables: z.record(z.string(), z.coerce.string()).optional() }).optional(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  DeadLetterConfig: z.looseObject({ TargetArn: z.string() }).optional(),
});

/** The functions of the stack; those that only serve the deployment are left out. `scratch` holds inline code. */
export function readFunctions(stack: StackTemplate, scratch: string): FunctionDefinition[] {
  return stack
    .of('AWS::Lambda::Function')
    .filter(({ id }) => !isDeploymentFunction(stack, id))
    .map(({ id, properties }) => {
      const p = schema.parse(properties);
      const dot = p.Handler.lastIndexOf('.');
      const folder = codeFolder(stack, id, p.Code, scratch);
      return {
        id,
        name: stack.ref(id),
        arn: stack.attribute(id, 'Arn'),
        file: handlerFile(id, folder, p.Handler.slice(0, dot)),
        exportName: p.Handler.slice(dot + 1),
        handler: p.Handler,
        runtime: p.Runtime,
        environment: p.Environment?.Variables ?? {},
        timeoutSeconds: p.Timeout,
        memory: p.MemorySize,
        ...(p.ReservedConcurrentExecutions === undefined ? {} : { reserved: p.ReservedConcurrentExecutions }),
        ...(p.DeadLetterConfig === undefined ? {} : { deadLetterArn: p.DeadLetterConfig.TargetArn }),
      };
    });
}

type Code = z.infer<typeof schema>['Code'];

function codeFolder(stack: StackTemplate, id: string, code: Code, scratch: string): string {
  if (code.S3Key !== undefined) {
    const path = stack.assetPath(code.S3Key);
    if (path === undefined)
      throw new StartError('ASSEMBLY_UNREADABLE', `the assembly has no bundle for ${id}`);
    return path;
  }
  const folder = join(scratch, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), code.ZipFile ?? '');
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  return folder;
}

function handlerFile(id: string, folder: string, module: string): string {
  const file = ['.mjs', '.cjs', '.js'].map(extension => join(folder, module + extension)).find(existsSync);
  if (file === undefined)
    throw new StartError('ASSEMBLY_UNREADABLE', `the bundle of ${id} has no file ${module}`);
  return file;
}
