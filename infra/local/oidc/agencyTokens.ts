import { discover } from './discover.ts';
import { requestTokens, type Tokens } from './Tokens.ts';

export interface AgencyCredentials {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Client credentials: the token of an agency's system. */
export async function agencyTokens({ issuer, clientId, clientSecret }: AgencyCredentials): Promise<Tokens> {
  const { token_endpoint } = await discover(issuer);
  return requestTokens(token_endpoint, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'api',
  });
}
