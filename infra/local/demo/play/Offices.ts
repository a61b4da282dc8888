import { playerTokens } from '../../oidc/playerTokens.ts';
import { demoAccounts, demoPassword } from '../accounts/demoAccounts.ts';
import { agencyClientId, agencyClientSecret, playerClient } from '../accounts/demoClients.ts';
import { createOfficeClient } from './client.ts';
import type { Office } from './Office.ts';

export interface Offices {
  /** One office for each organ that may be given tasks. */
  readonly desks: readonly Office[];
  /** Who holds that role at that organ; `signed` are accounts that cannot sign again. */
  of(organ: string, role: string, signed?: readonly string[]): Office;
  /** The system of an agency, which signs in by itself. */
  systemOf(organ: string): Office;
}

export interface Places {
  readonly api: string;
  readonly issuer: string;
}

/** Everybody of the demo county, each signed in for themselves when first needed. */
export function createOffices({ api, issuer }: Places): Offices {
  const offices = demoAccounts.map(({ userName, organ = '', roles }): Office => {
    const tokens = playerTokens({ issuer, ...playerClient, userName, password: demoPassword });
    return { account: userName, organ, roles, client: createOfficeClient(api, tokens) };
  });
  const workers = ['township-officer', 'county-officer', 'agency-officer'];
  // Mutual-aid societies have no desk of their own: the township writes down what they did.
  const worksAtDesk = ({ organ, roles }: Office) =>
    !organ.startsWith('mutual-aid-society:') && roles.some((role) => workers.includes(role));
  const desks = new Map(offices.filter(worksAtDesk).map((office) => [office.organ, office]));
  const systems = new Map<string, Office>();
  return {
    desks: [...desks.values()],
    of(organ, role, signed = []) {
      const fits = (office: Office) => office.organ === organ && office.roles.includes(role);
      const office = offices.find((each) => fits(each) && !signed.includes(each.account));
      if (!office) throw new Error(`Nobody else in the demo county is ${role} at ${organ}`);
      return office;
    },
    systemOf(organ) {
      const agency = organ.split(':')[0] ?? '';
      const credentials = { issuer, clientId: agencyClientId(agency), clientSecret: agencyClientSecret(agency) };
      const known = systems.get(organ) ?? {
        account: credentials.clientId,
        organ,
        roles: ['agency-system'],
        client: createOfficeClient(api, playerTokens(credentials)),
      };
      systems.set(organ, known);
      return known;
    },
  };
}
