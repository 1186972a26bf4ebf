import type { Installation } from '../embedded/installation.ts';
import { PROVINCE, TERM } from '../embedded/small-province.ts';
import type { Cast } from './cast.ts';

/** The people of the small province. Throws where there is no embedded run, whose clock can be moved. */
export function smallCast({ people, run, clients, names }: Installation): Cast {
  if (!run) throw new Error('a campaign is walked on an embedded run only');
  const one = (person: typeof people.leader) => ({ reviewer: person, signatory: person });
  return {
    run,
    clients,
    names,
    term: TERM,
    province: PROVINCE,
    leader: people.leader,
    offices: new Map([
      ['TR', { reviewer: people.reviewer, signatory: people.signatory }],
      ['SG', { reviewer: people.otherReviewer, signatory: people.otherSignatory }],
      ['NK', one(people.thirdSignatory)],
      [PROVINCE, one(people.provinceSignatory)],
    ]),
    officers: new Map([
      ['TR-001', people.officer],
      ['TR-002', people.smallOfficer],
      ['TR-003', people.both],
      ['SG-001', people.otherOfficer],
      ['NK', people.upperOfficer],
    ]),
  };
}
