import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type FileStore, LINK_SECONDS, type StoredFile } from '../app/documents/file-store.ts';
import type { Upload } from '../app/documents/upload.ts';

/** Files in the versioned bucket. */
export class S3Files implements FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(
    bucket: string,
    // A presigned request must not carry the checksum of a body that the browser has not sent yet.
    client = new S3Client({
      requestChecksumCalculation: 'WHEN_REQUIRED',
      forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined,
    }),
  ) {
    this.#bucket = bucket;
    this.#client = client;
  }

  async signUpload(ask: { id: string; key: string; contentType: string; maxBytes: number }): Promise<Upload> {
    const { id, key, contentType, maxBytes } = ask;
    const post = await createPresignedPost(this.#client, {
      Bucket: this.#bucket,
      Key: key,
      Expires: LINK_SECONDS,
      Fields: { 'Content-Type': contentType },
      Conditions: [
        ['content-length-range', 1, maxBytes],
        ['eq', '$Content-Type', contentType],
      ],
    });
    return { id, url: post.url, fields: post.fields, maxBytes };
  }

  async signDownload(ask: {
    key: string;
    versionId: string;
    fileName: string;
    contentType: string;
  }): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: ask.key,
      VersionId: ask.versionId,
      ResponseContentType: ask.contentType,
      ResponseContentDisposition: dispositionOf(ask),
    });
    return getSignedUrl(this.#client, command, { expiresIn: LINK_SECONDS });
  }

  async read(key: string, versionId?: string): Promise<StoredFile | undefined> {
    try {
      const ask = { Bucket: this.#bucket, Key: key, ...(versionId && { VersionId: versionId }) };
      const got = await this.#client.send(new GetObjectCommand(ask));
      const bytes = await got.Body?.transformToByteArray();
      return bytes && { bytes, versionId: got.VersionId ?? '' };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }
}

/** Always saved, never opened in the place of the page that asked; the name as RFC 8187 writes it. */
function dispositionOf({ fileName }: { fileName: string }): string {
  const name = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${name}`;
}
