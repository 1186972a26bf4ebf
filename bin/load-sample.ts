import { readFileSync } from 'node:fs';
import type { ImportView } from '../lambdas/api/contracts.ts';
import { type Invitation, invite } from '../lambdas/app/invite.ts';
import type { PeoplePorts } from '../lambdas/app/people/alter-person.ts';
import { ApiClient } from './api-client.ts';

const FOLDER = new URL('../sample/lai-chau-2023/', import.meta.url);

/** The sample's accounts: what each is, for the person who reads the terminal, and the password of all. */
export type SampleAccounts = {
  readonly password: string;
  readonly accounts: readonly (Invitation & { readonly role: string })[];
};

/** The sample's accounts. */
export function sampleAccounts(): SampleAccounts {
  return JSON.parse(readFileSync(new URL('accounts.json', FOLDER), 'utf8'));
}

/** The sample's registrar, by whom everything else is filled in. */
export function sampleRegistrar(): SampleAccounts['accounts'][number] {
  const registrar = sampleAccounts().accounts.find(({ posts }) => posts.some(it => it.role === 'registrar'));
  if (!registrar) throw new Error('the sample has no registrar');
  return registrar;
}

/** Gives an installation its one way in: the account of the sample's registrar. Safe to repeat. */
export async function loadRegistrar(ports: PeoplePorts): Promise<void> {
  await invite(ports, sampleRegistrar(), { text: sampleAccounts().password, isPermanent: true });
}

/**
 * Fills an empty installation with the sample: accounts, the term, and the register through the same import that
 * a registrar uses. Safe to repeat: what is there already is found unchanged.
 */
export async function loadSample(
  at: { url: string; ports: PeoplePorts },
  onStep: (job: ImportView) => void,
): Promise<ImportView> {
  const { password, accounts } = sampleAccounts();
  const isOfficer = ({ posts }: Invitation) => posts.some(post => post.role === 'officer');
  const inviteAll = async (people: readonly Invitation[]) => {
    for (const person of people) await invite(at.ports, person, { text: password, isPermanent: true });
  };
  await inviteAll(accounts.filter(account => !isOfficer(account)));
  const registrar = sampleRegistrar();
  const api = await ApiClient.signIn({ url: at.url, login: registrar.login, password });
  const term = JSON.parse(readFileSync(new URL('term.json', FOLDER), 'utf8'));
  await api.change('PUT', `/terms/${term.id}`, term, 'sample-term');
  const fileName = 'dai-hoi-cdcs-2023.xlsx';
  const bytes = readFileSync(new URL(fileName, FOLDER));
  const ask = { term: term.id, fileName, bytes, dryRun: false, validPart: false };
  const job = await api.importWorkbook(ask, onStep);
  // They are listed with the union above theirs, which the register knows by now.
  await inviteAll(accounts.filter(isOfficer));
  return job;
}
