import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyTokens } from './agencyTokens.ts';
import { discover } from './discover.ts';
import { playerTokens } from './playerTokens.ts';
import { signIn } from './signIn.ts';
import { type Oidc, startOidc } from './startOidc.ts';
import { requestTokens } from './Tokens.ts';

const directory = mkdtempSync(join(tmpdir(), 'oidc-'));
const redirectUri = 'http://localhost:4999/callback';
const officer = {
  name: '王建国',
  roles: ['township-officer'],
  organ: 'township:340404001',
  agency: 'township',
  division: '340404001',
  level: 'township' as const,
};
const medical = {
  name: '谢家集区医保局数据系统',
  roles: ['agency-system'],
  organ: 'medical-insurance:340404',
  agency: 'medical-insurance',
  division: '340404',
  level: 'county' as const,
};
let offset = 0;
let oidc: Oidc;
const start = async (port = 0) => {
  oidc = await startOidc({
    directory,
    clock: { now: () => Date.now() + offset },
    port,
    accounts: [
      { sub: 'officer-1', userName: 'wang', password: 'pass word 1', offered: true, ...officer },
      { sub: 'officer-2', userName: 'li', password: 'p2', ...officer, name: '李敏' },
    ],
    clients: [
      { kind: 'public', clientId: 'console', redirectUris: [redirectUri] },
      { kind: 'public', clientId: 'script', redirectUris: [redirectUri], staysSignedIn: true },
      { kind: 'agency', clientId: 'medical-340404', clientSecret: 's', ...medical },
    ],
  });
};
const credentials = (userName = 'wang', password = 'pass word 1') => ({
  issuer: oidc.issuer,
  clientId: 'console',
  redirectUri,
  userName,
  password,
});
const verify = async (token: string) => {
  const { jwks_uri } = await discover(oidc.issuer);
  return jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer: oidc.issuer, audience: 'doudi' });
};

beforeAll(() => start());
afterAll(async () => {
  await oidc.close();
  rmSync(directory, { recursive: true });
});

describe('signing in', () => {
  it('gives an access token with the claims of the account, for the audience, by ES256', async () => {
    const { accessToken } = await signIn(credentials());
    const { payload } = await verify(accessToken);
    expect(payload).toMatchObject({ sub: 'officer-1', aud: 'doudi', scope: 'api', client_id: 'console', ...officer });
    expect((payload.exp as number) - (payload.iat as number)).toBe(900);
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  });

  it('gives an ID token for the page, with the name', async () => {
    const { idToken } = await signIn(credentials());
    const { jwks_uri } = await discover(oidc.issuer);
    const { payload } = await jwtVerify(idToken as string, createRemoteJWKSet(new URL(jwks_uri)), {
      audience: 'console',
    });
    expect(payload).toMatchObject({ sub: 'officer-1', name: '王建国', organ: 'township:340404001' });
  });

  it('refuses a wrong password and an unknown user alike', async () => {
    await expect(signIn(credentials('wang', 'guess'))).rejects.toThrow('422');
    await expect(signIn(credentials('nobody', ''))).rejects.toThrow('422');
  });

  it('needs PKCE and a registered address', async () => {
    const { authorization_endpoint } = await discover(oidc.issuer);
    const ask = (more: Record<string, string>) =>
      fetch(
        `${authorization_endpoint}?${new URLSearchParams({ client_id: 'console', response_type: 'code', scope: 'openid', ...more })}`,
        {
          redirect: 'manual',
        },
      );
    const withoutPkce = await ask({ redirect_uri: redirectUri });
    expect(withoutPkce.headers.get('location')).toContain('error=invalid_request');
    const elsewhere = await ask({
      redirect_uri: 'http://evil.test/',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
  });
});

describe('an agency', () => {
  it('gets a token of its own by its secret', async () => {
    const { accessToken } = await agencyTokens({ issuer: oidc.issuer, clientId: 'medical-340404', clientSecret: 's' });
    const { payload } = await verify(accessToken);
    expect(payload).toMatchObject({ sub: 'medical-340404', aud: 'doudi', ...medical });
  });

  it('gets none by another secret', async () => {
    const wrong = agencyTokens({ issuer: oidc.issuer, clientId: 'medical-340404', clientSecret: 'guess' });
    await expect(wrong).rejects.toThrow('invalid_client');
  });
});

describe('a restart', () => {
  it('keeps the signing key and the refresh tokens', async () => {
    const { accessToken, refreshToken } = await signIn(credentials());
    const port = Number(new URL(oidc.issuer).port);
    await oidc.close();
    await start(port);
    // Connections of the pool that the old server closed are found out by their next use.
    await expect.poll(() => discover(oidc.issuer).catch(() => undefined)).toBeDefined();
    expect((await verify(accessToken)).payload.sub).toBe('officer-1');
    const { token_endpoint } = await discover(oidc.issuer);
    const form = { grant_type: 'refresh_token', client_id: 'console', refresh_token: refreshToken as string };
    const refreshed = await requestTokens(token_endpoint, form);
    expect((await verify(refreshed.accessToken)).payload).toMatchObject({ sub: 'officer-1', ...officer });
    await expect(requestTokens(token_endpoint, form)).rejects.toThrow('invalid_grant');
  });
});

describe('a session that has ended', () => {
  it.each([
    ['ends the refresh tokens of a page', 'console', 'refused'],
    ['leaves those of a program that stays signed in', 'script', 'given'],
  ])('%s', async (_, clientId, expected) => {
    const { refreshToken = '' } = await signIn({ ...credentials(), clientId });
    const { token_endpoint } = await discover(oidc.issuer);
    offset = 2 * 86_400_000;
    const form = { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken };
    const outcome = await requestTokens(token_endpoint, form).then(
      () => 'given',
      () => 'refused',
    );
    offset = 0;
    expect(outcome).toBe(expected);
  });
});

describe('the tokens of a player', () => {
  it('are kept while they last, refreshed after, and asked for once by several', async () => {
    let now = Date.now();
    const player = playerTokens(credentials('li', 'p2'), () => now);
    const [first, same] = await Promise.all([player.token(), player.token()]);
    expect(same).toBe(first);
    expect(await player.token()).toBe(first);
    now += 880_000;
    const second = await player.token();
    expect(second).not.toBe(first);
    player.renew();
    expect(await player.token()).not.toBe(second);
  });

  it('come from a new sign-in when the refresh token has ended too', async () => {
    const player = playerTokens(credentials('li', 'p2'), () => Date.now() + offset);
    await player.token();
    offset = 40 * 86_400_000;
    const token = await player.token();
    offset = 0;
    expect((await verify(token)).payload.sub).toBe('officer-2');
  });
});
