import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');

/** An entry point, from the root of the repository. */
export type EntryPoint = `lambdas/${string}.lambda.ts`;

/**
 * What the AWS SDK loads on demand only, and a function never demands: credentials from anywhere but the
 * environment, where Lambda puts them, and event streams, which no operation of ours has.
 */
const NEVER_LOADED = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
];

/** Writes `entry` and all it needs to `outfile`: ESM for Node 24, with the AWS SDK at a version of our own. */
export function bundle(entry: EntryPoint, outfile: string): void {
  const options = bundleOptions(entry, outfile);
  const { metafile } = buildSync({ ...options, external: NEVER_LOADED });
  const imports = Object.values(metafile.outputs).flatMap(output => output.imports);
  // Some parts of the SDK (S3) do import event streams at once: those bundles carry them.
  const loaded = new Set(imports.filter(it => it.kind === 'import-statement').map(it => it.path));
  const external = NEVER_LOADED.filter(name => !loaded.has(name));
  if (external.length < NEVER_LOADED.length) buildSync({ ...options, external });
}

function bundleOptions(entry: EntryPoint, outfile: string) {
  return {
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    // Vietnamese letters as they are: escapes take twice the bytes.
    charset: 'utf8',
    alias: {
      '@aws-sdk/credential-provider-node': join(ROOT, 'lib/lambda-credentials.ts'),
      '@aws-sdk/endpoint-cache': join(ROOT, 'lib/no-endpoint-cache.ts'),
    },
    // The AWS SDK still has CommonJS parts, which call `require` for Node's own modules.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    // CommonJS parts ask for their folder, too.
    define: { __dirname: 'import.meta.dirname' },
    logLevel: 'warning',
  } as const satisfies BuildOptions;
}

/**
 * The code of a function: its entry point as one file, `index.mjs`. Bundled in this process, which takes a tenth
 * of the time that NodejsFunction's call of `npx esbuild` does; the embedded run synthesises at every start.
 * Files of packages lie beside it where Node looks for packages, so that they are found as they are in the repository.
 */
export function bundledCode(entry: EntryPoint, packageFiles: readonly string[] = []): Code {
  return Code.fromAsset(join(ROOT, 'lambdas'), {
    // By what came out, so that a function is deployed again only if its own bundle changed.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      // CDK bundles once per folder and command; the command tells the entry points apart.
      command: [entry],
      local: {
        tryBundle(folder) {
          bundle(entry, join(folder, 'index.mjs'));
          for (const path of packageFiles) {
            cpSync(join(ROOT, 'node_modules', path), join(folder, 'node_modules', path));
          }
          return true;
        },
      },
    },
  });
}
