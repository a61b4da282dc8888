import { type AgencyCredentials, agencyTokens } from './agencyTokens.ts';
import { discover } from './discover.ts';
import { type Credentials, signIn } from './signIn.ts';
import { requestTokens, type Tokens } from './Tokens.ts';

export interface PlayerTokens {
  /** An access token with at least half a minute left; several askers share one request. */
  token(): Promise<string>;
  /** Forgets the access token, as after a 401: the clock may have jumped past its end. */
  renew(): void;
}

const MARGIN = 30_000;

/** Keeps one player's tokens fresh: refreshes them, and signs in again when the refresh token has ended too. */
export function playerTokens(player: Credentials | AgencyCredentials, now: () => number = Date.now): PlayerTokens {
  let tokens: Tokens | undefined;
  let endsAt = 0;
  let endpoint: string | undefined;
  let underWay: Promise<string> | undefined;

  const fetchTokens = async (): Promise<Tokens> => {
    if ('clientSecret' in player) return agencyTokens(player);
    const { refreshToken } = tokens ?? {};
    const refreshed = refreshToken && (await refresh(player, refreshToken).catch(() => undefined));
    return refreshed || signIn(player);
  };
  const refresh = async ({ issuer, clientId }: Credentials, refreshToken: string): Promise<Tokens> => {
    endpoint ??= (await discover(issuer)).token_endpoint;
    const asked = { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken };
    return requestTokens(endpoint, asked);
  };
  const obtain = async (): Promise<string> => {
    tokens = await fetchTokens();
    endsAt = now() + tokens.expiresIn * 1000;
    return tokens.accessToken;
  };

  return {
    async token() {
      if (tokens && now() + MARGIN < endsAt) return tokens.accessToken;
      underWay ??= obtain().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    renew() {
      endsAt = 0;
    },
  };
}
