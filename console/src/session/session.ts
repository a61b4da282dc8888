import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { preferences } from '../shell/preferences.ts';
import type { Officer } from './Officer.ts';
import { officerOf } from './Officer.ts';
import { readSettings } from './settings.ts';

const home = '/console/';
let manager: UserManager | undefined;
let user: User | null = null;
let underWay: Promise<User | null> | undefined;

/**
 * Reads who is signed in; takes the code out of the address when the issuer has just sent somebody back.
 * Tokens live in the storage of this tab and end with it.
 */
export async function openSession(): Promise<void> {
  const { issuer, clientId } = await readSettings();
  manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}${home}signed-in`,
    post_logout_redirect_uri: `${location.origin}${home}`,
    scope: 'openid profile offline_access api',
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
  if (location.pathname === `${home}signed-in`) {
    const back = await manager.signinCallback().catch(() => undefined);
    const place = typeof back?.state === 'string' && back.state.startsWith(home) ? back.state : home;
    history.replaceState(null, '', place);
  }
  user = await manager.getUser();
}

/** Who is signed in, as the issuer says; the API decides by the token, never by this. */
export const currentOfficer = (): Officer | undefined => (user ? officerOf(user.profile) : undefined);

/** Leaves for the issuer's page, which sends back to the present address. */
export async function signIn(place = location.pathname + location.search): Promise<void> {
  await manager?.signinRedirect({ state: place, ui_locales: preferences.language() });
}

export async function signOut(): Promise<void> {
  await manager?.signoutRedirect();
}

/** @param fresh the last token was refused as expired @throws after leaving for the sign-in page */
export async function accessToken(fresh: boolean): Promise<string> {
  if (fresh || !user) user = await renew();
  if (!user) {
    await signIn();
    throw new Error('Signed out.');
  }
  return user.access_token;
}

/** Several requests that find the token expired share one renewal: a refresh token works once. */
function renew(): Promise<User | null> {
  underWay ??= (manager as UserManager)
    .signinSilent()
    .catch(() => null)
    .finally(() => {
      underWay = undefined;
    });
  return underWay;
}
