import { Logger } from '@aws-lambda-powertools/logger';

/** The log of every function: structured, without tokens, bodies or names of people. */
export const logger = new Logger({ serviceName: 'congress' });
