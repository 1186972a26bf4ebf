import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { StartError } from '../start-error.ts';

const manifestSchema = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      properties: z.looseObject({ templateFile: z.string().optional() }).optional(),
    }),
  ),
});

const assetsSchema = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      source: z.looseObject({ path: z.string().optional(), packaging: z.string().optional() }),
      destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
    }),
  ),
});

const templateSchema = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).optional(),
      Condition: z.string().optional(),
    }),
  ),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })).optional(),
  Conditions: z.record(z.string(), z.unknown()).optional(),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).optional(),
  Outputs: z
    .record(z.string(), z.looseObject({ Value: z.unknown(), Condition: z.string().optional() }))
    .optional(),
});

/** A CloudFormation template as CDK writes it: intrinsic functions not yet resolved. */
export type Template = z.infer<typeof templateSchema>;

/** A synthesised cloud assembly of one stack: its template, and where the files of each asset are. */
export type Assembly = {
  stackName: string;
  template: Template;
  /** The folder or file of the asset uploaded under `objectKey`; undefined if the assembly has no such asset. */
  assetPath: (objectKey: string) => string | undefined;
};

/** Reads the one stack of the cloud assembly in `folder` (a `cdk.out`). Throws `StartError` if it is not readable. */
export function loadAssembly(folder: string): Assembly {
  const manifest = manifestSchema.parse(readJson(join(folder, 'manifest.json')));
  const stacks = Object.entries(manifest.artifacts).filter(([, a]) => a.type === 'aws:cloudformation:stack');
  const [first] = stacks;
  if (first === undefined || stacks.length > 1)
    throw unreadable(`${folder} holds ${stacks.length} stacks, and the embedded run runs exactly one`);
  const [stackName, { properties }] = first;
  const template = templateSchema.safeParse(
    readJson(join(folder, properties?.templateFile ?? `${stackName}.template.json`)),
  );
  if (!template.success) throw unreadable(`the template of ${stackName} is not a CloudFormation template`);
  return { stackName, template: template.data, assetPath: assetPaths(folder, stackName) };
}

function assetPaths(folder: string, stackName: string): (objectKey: string) => string | undefined {
  const file = join(folder, `${stackName}.assets.json`);
  const files = existsSync(file) ? assetsSchema.parse(readJson(file)).files : {};
  const byKey = new Map<string, string>();
  for (const { source, destinations } of Object.values(files)) {
    if (source.path === undefined) continue;
    for (const { objectKey } of Object.values(destinations))
      byKey.set(objectKey, resolve(folder, source.path));
  }
  return objectKey => byKey.get(objectKey);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new StartError('ASSEMBLY_UNREADABLE', `cannot read ${file}: synthesise the app first`, { cause });
  }
}

function unreadable(message: string): StartError {
  return new StartError('ASSEMBLY_UNREADABLE', message);
}
