/**
 * Stands in bundles for the AWS SDK's search for credentials: Lambda puts those of a function's role into its
 * environment, and nothing here runs elsewhere.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
