import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import type { WebAnswer, WebRequest } from '../http-api/web-request.ts';
import { StartError } from '../start-error.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import { contentType } from './content-type.ts';
import { fitsPattern } from './path-pattern.ts';

const schema = z.looseObject({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.coerce.string())).default([]),
  SourceMarkersConfig: z.array(z.looseObject({ jsonEscape: z.boolean().optional() })).default([]),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  Include: z.array(z.string()).default([]),
  Exclude: z.array(z.string()).default([]),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
  Prune: z.boolean().default(true),
});

type Deployment = z.infer<typeof schema>;
type SiteFile = { path: string; edit: (bytes: Buffer) => Buffer; headers: Record<string, string> };
type Loaded = { body: Buffer; etag: string };

/** What the template's bucket deployments put into one bucket, served from the assembly as a private origin would. */
export class SiteFiles {
  readonly #files = new Map<string, SiteFile>();
  readonly #loaded = new Map<string, Loaded>();

  /** `rewrite` turns the addresses of AWS in text that the deployment fills in into those of this machine. */
  constructor(stack: StackTemplate, bucketName: string, rewrite: (text: string) => string) {
    const deployments = stack
      .of('Custom::CDKBucketDeployment')
      .map(({ properties }) => schema.parse(properties))
      .filter(deployment => deployment.DestinationBucketName === bucketName);
    if (deployments.length > 1 && deployments.some(deployment => deployment.Prune))
      throw new StartError(
        'TEMPLATE_UNSUPPORTED',
        `${bucketName}: of several deployments, none may prune the others`,
      );
    for (const deployment of deployments) this.#deploy(stack, deployment, rewrite);
  }

  /** Answers GET and HEAD like S3 behind an origin access control: what is not there is forbidden. */
  handle(request: WebRequest): WebAnswer {
    if (request.method !== 'GET' && request.method !== 'HEAD') return xmlError(405, 'MethodNotAllowed');
    const key = decode(request.path.slice(1));
    const file = key === undefined ? undefined : this.#files.get(key);
    if (key === undefined || file === undefined) return xmlError(403, 'AccessDenied');
    const { body, etag } = this.#load(key, file);
    const headers = { 'content-type': contentType(key), ...file.headers, etag };
    const known = request.headers['if-none-match']?.split(',').map(tag => tag.trim().replace(/^W\//, ''));
    if (known?.some(tag => tag === etag || tag === '*')) return { status: 304, headers, body: '' };
    return { status: 200, headers, body };
  }

  #deploy(stack: StackTemplate, deployment: Deployment, rewrite: (text: string) => string): void {
    const headers = Object.fromEntries(
      Object.entries(deployment.SystemMetadata).map(([k, v]) => [k.toLowerCase(), v]),
    );
    for (const [index, objectKey] of deployment.SourceObjectKeys.entries()) {
      const folder = stack.assetPath(objectKey);
      if (folder === undefined)
        throw new StartError('ASSEMBLY_UNREADABLE', `the assembly has no asset ${objectKey}`);
      const edit = markerEdit(deployment, index, rewrite);
      for (const path of filesUnder(folder)) {
        const name = relative(folder, path).split(sep).join('/');
        if (!isDeployed(deployment, name)) continue;
        const prefix = deployment.DestinationBucketKeyPrefix.replace(/\/$/, '');
        this.#files.set(prefix === '' ? name : `${prefix}/${name}`, { path, edit, headers });
      }
    }
  }

  #load(key: string, file: SiteFile): Loaded {
    let loaded = this.#loaded.get(key);
    if (loaded === undefined) {
      const body = file.edit(readFileSync(file.path));
      loaded = { body, etag: `"${createHash('md5').update(body).digest('hex')}"` };
      this.#loaded.set(key, loaded);
    }
    return loaded;
  }
}

/** As `aws s3 sync --exclude … --include …` chooses: the last filter that fits decides. */
function isDeployed({ Include, Exclude }: Deployment, name: string): boolean {
  if (Include.some(pattern => fitsPattern(pattern, name))) return true;
  return !Exclude.some(pattern => fitsPattern(pattern, name));
}

function markerEdit(deployment: Deployment, index: number, rewrite: (text: string) => string) {
  const markers = Object.entries(deployment.SourceMarkers[index] ?? {});
  if (markers.length === 0) return (bytes: Buffer) => bytes;
  const isJson = deployment.SourceMarkersConfig[index]?.jsonEscape === true;
  return (bytes: Buffer) => {
    let text = bytes.toString('utf8');
    for (const [marker, value] of markers)
      text = text.replaceAll(marker, () => (isJson ? JSON.stringify(value).slice(1, -1) : value));
    return Buffer.from(rewrite(text));
  };
}

function filesUnder(folder: string): string[] {
  if (!statSync(folder).isDirectory())
    throw new StartError(
      'TEMPLATE_UNSUPPORTED',
      `the asset ${folder} is a zip file: only folders are deployed here`,
    );
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function xmlError(status: number, code: string): WebAnswer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
