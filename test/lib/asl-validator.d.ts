declare module 'asl-validator' {
  /** Checks a machine against the schemas of Amazon States Language. */
  function aslValidator(definition: unknown): { isValid: boolean; errorsText(separator?: string): string };
  export = aslValidator;
}
