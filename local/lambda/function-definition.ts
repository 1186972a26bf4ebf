/** One function as the template describes it, its bundle already found on this machine. */
export type FunctionDefinition = {
  id: string;
  name: string;
  arn: string;
  /** File of the bundle that exports the handler. */
  file: string;
  /** Name of the export, `handler` as a rule. */
  exportName: string;
  handler: string;
  runtime: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  /** Megabytes the template asks for: only told to the function, not enforced. */
  memory: number;
  /** Most calls at one time, if the template reserves a number. */
  reserved?: number;
  /** Queue that is told of asynchronous calls that failed for good. */
  deadLetterArn?: string;
};
