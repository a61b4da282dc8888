import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { type Account, type AgencyClient, claimsOf, type OidcClient } from './Account.ts';
import type { GrantStore } from './openGrantStore.ts';
import type { SigningKeys } from './openSigningKeys.ts';
import { messagePage } from './pages/messagePage.ts';
import { signOutPage } from './pages/signOutPage.ts';

/** The one API that access tokens are for; its scope is all or nothing, the roles decide the rest. */
const RESOURCE = 'urn:doudi:api';
const SCOPE = 'api';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

interface Parts {
  accounts: Account[];
  clients: OidcClient[];
  audience: string;
  keys: SigningKeys;
  grants: GrantStore;
}

export function createConfiguration({ accounts, clients, audience, keys, grants }: Parts): Configuration {
  const accountOf = new Map(accounts.map((account) => [account.sub, account]));
  const agencyOf = new Map(
    clients
      .filter((client): client is AgencyClient => client.kind === 'agency')
      .map((client) => [client.clientId, client]),
  );
  const lasting = new Set(
    clients.filter((client) => client.kind === 'public' && client.staysSignedIn).map(({ clientId }) => clientId),
  );

  return {
    adapter: (kind: string) => grants.adapter(kind),
    clients: clients.map(metadataOf),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: keys.jwks,
    cookies: { keys: keys.cookies, short: { sameSite: 'lax', signed: true }, long: { sameSite: 'lax', signed: true } },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'organ', 'agency', 'division', 'level'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: 15 * MINUTE,
      ClientCredentials: 15 * MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: 60 * MINUTE,
      Interaction: 30 * MINUTE,
      Session: DAY,
      Grant: 30 * DAY,
      RefreshToken: 30 * DAY,
    },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (context, form) => {
          context.body = signOutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.body = messagePage('signedOut');
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    findAccount: (_context, sub) => {
      const found = accountOf.get(sub);
      return found && { accountId: sub, claims: () => ({ sub, ...claimsOf(found) }) };
    },
    extraTokenClaims: (_context, token) => {
      const found = token.kind === 'AccessToken' ? accountOf.get(token.accountId) : agencyOf.get(token.clientId ?? '');
      return found && claimsOf(found);
    },
    expiresWithSession: async (_context, { clientId }) => !lasting.has(clientId ?? ''),
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantEverything,
    clientBasedCORS: (_context, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = messagePage('failed', error);
    },
  };
}

/** All clients are the product's own: signing in is the consent. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}

function metadataOf(client: OidcClient): ClientMetadata {
  if (client.kind === 'agency') {
    return {
      client_id: client.clientId,
      client_secret: client.clientSecret,
      client_name: client.name,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    };
  }
  return {
    client_id: client.clientId,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.signedOutUris,
    response_types: ['code'],
  };
}
