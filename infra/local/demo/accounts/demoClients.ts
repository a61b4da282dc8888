import type * as z from 'zod';
import { definitionOf, feedIds } from '../../../../shared/feeds/index.ts';
import { agencyNames } from '../../../../shared/policy/index.ts';
import type { OidcClient } from '../../oidc/Account.ts';
import { demoCounty } from '../generator/createCounty.ts';

const owners = [...new Set(feedIds.map((feed) => definitionOf(feed).owners[0]))];

/** The players' own client for sign-in; nobody listens at its address, they read the code from the redirect itself. */
export const playerClient = { clientId: 'doudi-demo', redirectUri: 'http://127.0.0.1/demo/signed-in' } as const;

export const agencyClientId = (agency: string): string => `${agency}-system`;
export const agencyClientSecret = (agency: string): string => `${agency}-demo-secret-of-the-local-cloud`;

/** Systems that fetch tokens for themselves, one for each agency that delivers a feed, and the players. */
export const demoClients: readonly z.input<typeof OidcClient>[] = [
  ...owners.map((agency) => ({
    kind: 'agency' as const,
    clientId: agencyClientId(agency),
    clientSecret: agencyClientSecret(agency),
    name: `${agencyNames[agency]['zh-CN']}数据系统`,
    roles: ['agency-system'],
    organ: `${agency}:${demoCounty}`,
    agency,
    division: demoCounty,
    level: 'county' as const,
  })),
  {
    kind: 'public' as const,
    clientId: playerClient.clientId,
    redirectUris: [playerClient.redirectUri],
    // The clock of the county jumps over nights; who plays it does not sign in anew each morning.
    staysSignedIn: true,
  },
];
