/** An error as the States Language knows it: `name` is matched by Retry and Catch, `message` is its cause. */
export class TaskError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** The error a function ended with, with the cause written as Lambda writes it. */
export function functionError(thrown: unknown): TaskError {
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown) };
  // Errors of the service itself, not of the function's code, come as plain text.
  if (name.startsWith('Lambda.') || name.startsWith('States.')) return new TaskError(name, message);
  return new TaskError(name, JSON.stringify({ errorMessage: message, errorType: name }));
}
