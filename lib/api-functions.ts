import type { Construct } from 'constructs';
import { calendarFunction } from './calendar-function.ts';
import type { Documents } from './documents.ts';
import { CongressFunction } from './function.ts';
import { REPORT_FONTS } from './report-fonts.ts';
import type { SignIn } from './sign-in.ts';
import type { Storage } from './storage.ts';

/** What functions of the API are given rights to. */
type Parts = { readonly storage: Storage; readonly documents: Documents; readonly signIn: SignIn };

/** The functions that answer people, each with the rights that it needs. */
export function apiFunctions(scope: Construct, { storage, documents, signIn }: Parts) {
  const TABLE = storage.table.tableName;
  const command = new CongressFunction(scope, 'Command', {
    description: 'Decides and records what people do.',
    entry: 'lambdas/api/command.lambda.ts',
    profile: 'command',
    environment: { TABLE },
    memorySize: 1024,
  });
  const description = new CongressFunction(scope, 'Description', {
    description: 'Describes the API.',
    entry: 'lambdas/api/description.lambda.ts',
    profile: 'description',
    environment: {},
  });
  const query = new CongressFunction(scope, 'Query', {
    description: 'Answers what people read.',
    entry: 'lambdas/api/query.lambda.ts',
    profile: 'query',
    environment: { TABLE },
    memorySize: 1024,
  });
  const figures = new CongressFunction(scope, 'Figures', {
    description: 'Tells figures.',
    entry: 'lambdas/api/figures.lambda.ts',
    profile: 'query',
    environment: { TABLE },
    memorySize: 1024,
  });
  const registrar = new CongressFunction(scope, 'Registrar', {
    description: 'Keeps terms, the register, and figures that are signed off.',
    entry: 'lambdas/api/registrar.lambda.ts',
    profile: 'command',
    environment: { TABLE },
    memorySize: 1024,
  });
  const exchange = new CongressFunction(scope, 'Exchange', {
    description: 'Signs uploads and downloads of documents, and checks what was uploaded.',
    entry: 'lambdas/api/documents.lambda.ts',
    profile: 'documents',
    environment: { TABLE, DOCUMENTS_BUCKET: documents.bucket.bucketName },
  });
  const people = new CongressFunction(scope, 'People', {
    description: 'Keeps the accounts of people, and gives posts.',
    entry: 'lambdas/api/people.lambda.ts',
    profile: 'people',
    environment: { TABLE, USER_POOL: signIn.pool.userPoolId },
  });
  const reports = new CongressFunction(scope, 'Reports', {
    description: 'Makes files of reports.',
    entry: 'lambdas/api/reports.lambda.ts',
    profile: 'reports',
    environment: { TABLE },
    packageFiles: REPORT_FONTS,
    // A page is laid out in a tenth of a second of a whole processor.
    memorySize: 1769,
  });
  const calendar = calendarFunction(scope, storage);
  storage.grantRecord(command);
  storage.grantQuery(query);
  storage.grantQuery(figures);
  storage.grantRecord(registrar);
  storage.grantQuery(reports);
  storage.grantDocuments(exchange);
  documents.grantExchange(exchange);
  storage.grantPeople(people);
  signIn.grantKeepAccounts(people);
  return { command, description, registrar, query, figures, documents: exchange, people, reports, calendar };
}
