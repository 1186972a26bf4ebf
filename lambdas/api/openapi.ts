import * as z from 'zod';
import { CONTRACTS, type Contract } from './contracts.ts';

const JSON_TYPE = 'application/json';
const BYTES = 'application/octet-stream';

/** The schema of a problem document (RFC 9457) as this API answers it. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'A Vietnamese sentence for people' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; for programs' },
    field: { type: 'string', description: 'Path of the field of the request that is wrong' },
    decider: {
      type: 'object',
      description: 'Who was first, when (UTC) and what they did',
      properties: { name: { type: 'string' }, at: { type: 'string' }, act: { type: 'string' } },
    },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, title: { type: 'string' } },
      },
    },
  },
} as const;

/** The OpenAPI 3.1 document of the API, made from the contracts that validate its requests. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, contract] of Object.entries(CONTRACTS)) {
    paths[contract.path] = {
      ...paths[contract.path],
      [contract.method.toLowerCase()]: operation(name, contract),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dai Hoi', version: '1' },
    paths,
    security: [{ signedIn: [] }],
    components: {
      securitySchemes: { signedIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM },
    },
  };
}

function operation(name: string, contract: Contract): object {
  const problem = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    operationId: name,
    summary: contract.summary,
    ...(contract.isPublic && { security: [] }),
    parameters: [
      ...parameters(contract.params, 'path'),
      ...parameters(contract.query, 'query'),
      ...(contract.needsKey
        ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }]
        : []),
    ],
    ...(contract.body && {
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(contract.body) } } },
    }),
    responses: {
      200: { description: 'Done', content: { [contract.answersFile ? BYTES : JSON_TYPE]: { schema: {} } } },
      default: problem,
    },
  };
}

type ObjectSchema = { properties?: Record<string, object>; required?: string[] };

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as ObjectSchema;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
