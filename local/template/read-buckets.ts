import * as z from 'zod';
import type { BucketSettings } from '../s3/bucket-settings.ts';
import type { StackTemplate } from './stack-template.ts';

const texts = z.array(z.string()).default([]);
const schema = z.looseObject({
  VersioningConfiguration: z.looseObject({ Status: z.string() }).optional(),
  CorsConfiguration: z
    .looseObject({
      CorsRules: z.array(
        z.looseObject({
          AllowedOrigins: texts,
          AllowedMethods: texts,
          AllowedHeaders: texts,
          ExposedHeaders: texts,
          MaxAge: z.coerce.number().optional(),
        }),
      ),
    })
    .optional(),
});

/** The buckets of the stack. `toLocal` turns an origin of AWS into the one it has here. */
export function readBuckets(stack: StackTemplate, toLocal: (origin: string) => string): BucketSettings[] {
  return stack.of('AWS::S3::Bucket').map(({ id, properties }) => {
    const p = schema.parse(properties);
    return {
      name: stack.ref(id),
      versioned: p.VersioningConfiguration?.Status === 'Enabled',
      cors: (p.CorsConfiguration?.CorsRules ?? []).map(rule => ({
        allowedOrigins: rule.AllowedOrigins.map(toLocal),
        allowedMethods: rule.AllowedMethods,
        allowedHeaders: rule.AllowedHeaders,
        exposedHeaders: rule.ExposedHeaders,
        ...(rule.MaxAge === undefined ? {} : { maxAge: rule.MaxAge }),
      })),
    };
  });
}
