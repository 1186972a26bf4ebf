import { database, type Message, type WireError } from './dynalite.ts';

/** An exception of DynamoDB by its short name, answered with status 400. */
export function wireError(name: string, message: string, members: Message = {}): WireError {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, ...members };
  return Object.assign(new Error(message), { statusCode: 400, body });
}

/** A ValidationException in AWS's words. */
export function validationError(message: string): WireError {
  return database.validationError(message);
}

/** Whether `error` is an exception of DynamoDB, of this short name if one is given. */
export function isWireError(error: unknown, name?: string): error is WireError {
  const body = (error as Partial<WireError> | undefined)?.body;
  return body !== undefined && (name === undefined || body.__type.endsWith(`#${name}`));
}
