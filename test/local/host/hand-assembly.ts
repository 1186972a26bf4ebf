import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Resources of a template written by hand. */
export type Resources = Record<
  string,
  { Type: string; Properties?: Record<string, unknown>; Condition?: string }
>;

/** Writes a cloud assembly of one stack into `folder`, with the bundles of its functions, and gives its path. */
export function handAssembly(
  folder: string,
  resources: Resources,
  bundles: Record<string, string> = {},
  more: Record<string, unknown> = {},
): string {
  const out = join(folder, 'cdk.out');
  mkdirSync(out, { recursive: true });
  const files: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(bundles)) {
    mkdirSync(join(out, `asset.${name}`), { recursive: true });
    writeFileSync(join(out, `asset.${name}`, 'index.mjs'), source);
    files[name] = {
      source: { path: `asset.${name}`, packaging: 'zip' },
      destinations: { here: { bucketName: 'assets', objectKey: `${name}.zip` } },
    };
  }
  const write = (name: string, value: unknown) => writeFileSync(join(out, name), JSON.stringify(value));
  const type = 'aws:cloudformation:stack';
  write('manifest.json', {
    artifacts: { Hand: { type, properties: { templateFile: 'Hand.template.json' } } },
  });
  write('Hand.template.json', { Resources: resources, ...more });
  write('Hand.assets.json', { files });
  return out;
}

/** A function resource whose bundle is `bundle`. */
export function functionOf(bundle: string, properties: Record<string, unknown> = {}): Resources[string] {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: `${bundle}.zip` },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      ...properties,
    },
  };
}
