import { createHash, randomBytes } from 'node:crypto';
import { discover } from './discover.ts';
import { openCookieJar } from './openCookieJar.ts';
import { requestTokens, type Tokens } from './Tokens.ts';

export interface Credentials {
  issuer: string;
  clientId: string;
  /** One of the client's; never visited. */
  redirectUri: string;
  userName: string;
  password: string;
}

/**
 * Signs a person in as a browser would: code with PKCE, the sign-in page's own form, redirects and cookies.
 * A wrong user name or password throws.
 */
export async function signIn({ issuer, clientId, redirectUri, userName, password }: Credentials): Promise<Tokens> {
  const { authorization_endpoint, token_endpoint } = await discover(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const start = new URL(authorization_endpoint);
  start.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile offline_access api',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const browser = createBrowser(redirectUri);
  const page = await browser.visit(start);
  const form = new URLSearchParams({ userName, password });
  const back = await browser.visit(page.url, form);
  if (!back.returned) throw new Error(`${userName} could not sign in: the issuer answered ${back.status}.`);
  const code = back.url.searchParams.get('code');
  if (!code || back.url.searchParams.get('state') !== state) throw new Error(`No code came back: ${back.url.search}`);
  return requestTokens(token_endpoint, {
    grant_type: 'authorization_code',
    client_id: clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

/** Follows redirects with cookies, up to the page that ends them or the application's own address. */
function createBrowser(home: string) {
  const jar = openCookieJar();
  const visit = async (
    url: URL,
    form?: URLSearchParams,
    hops = 10,
  ): Promise<{ url: URL; status: number; returned: boolean }> => {
    if (url.href.startsWith(home)) return { url, status: 200, returned: true };
    if (hops === 0) throw new Error('The issuer redirects in circles.');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: jar.header(url) },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    await response.body?.cancel();
    jar.keep(response, url);
    const location = response.headers.get('location');
    return location
      ? visit(new URL(location, url), undefined, hops - 1)
      : { url, status: response.status, returned: false };
  };
  return { visit };
}
