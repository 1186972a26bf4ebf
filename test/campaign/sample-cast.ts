import { embeddedPorts } from '../../bin/embedded-ports.ts';
import { sampleAccounts } from '../../bin/load-sample.ts';
import type { ProgressView, UnionList } from '../../lambdas/api/contracts.ts';
import { type Invitation, invite } from '../../lambdas/app/invite.ts';
import { clientsFor, namesIn } from '../embedded/aws-clients.ts';
import { Person } from '../embedded/person.ts';
import type { EmbeddedSample } from '../embedded/start-sample.ts';
import type { Cast, Office } from './cast.ts';

const TERM = '2023-2028';
const PROVINCE = 'LC';

/** One union in so many has an officer who files; the others come on paper. */
const OFFICER_OF = 10;

/** The people of the whole sample: a reviewer and a signatory for every upper-level union, and some officers. */
export async function sampleCast(sample: EmbeddedSample): Promise<Cast> {
  const { run, people } = sample;
  const { leader, "province's signatory": signatory } = people;
  if (!leader || !signatory) throw new Error('the sample has no leader or no signatory of the province');
  const progress: ProgressView = await leader.get(`/api/terms/${TERM}/progress`);
  const uppers = progress.unions.map(({ id }) => id);
  const offices = new Map<string, Office>();
  const officers = new Map<string, Person>();
  for (const upper of uppers) {
    const [reviewer, signs] = [await join(sample, upper, 'reviewer'), await join(sample, upper, 'signatory')];
    offices.set(upper, { reviewer, signatory: signs });
    officers.set(upper, await join(sample, upper, 'officer'));
    const list: UnionList = await leader.get(`/api/terms/${TERM}/unions?parent=${upper}&limit=200`);
    const filing = list.items.filter((_, index) => index % OFFICER_OF === 0);
    for (const { union } of filing) officers.set(union, await join(sample, union, 'officer'));
  }
  offices.set(PROVINCE, { reviewer: signatory, signatory });
  const [clients, names] = [clientsFor(run.endpoints), namesIn(run.outputs)];
  return { run, clients, names, term: TERM, province: PROVINCE, leader, offices, officers };
}

/** Gives somebody new an account and a post. */
async function join(
  { run }: EmbeddedSample,
  union: string,
  role: Invitation['posts'][number]['role'],
): Promise<Person> {
  const { password } = sampleAccounts();
  const login = `${role}.${union.toLowerCase()}@campaign.example`;
  const invitation = { login, name: `${role} ${union}`, posts: [{ union, role }] };
  await invite(embeddedPorts(run), invitation, { text: password, isPermanent: true });
  return new Person({ url: run.address }, login, password);
}
