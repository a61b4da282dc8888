import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../infra/local/aws-protocol/listen.ts';
import { discover } from '../../infra/local/oidc/discover.ts';
import { type Oidc, startOidc } from '../../infra/local/oidc/startOidc.ts';
import { requestTokens } from '../../infra/local/oidc/Tokens.ts';
import { launchBrowser } from '../support/browser.ts';

const directory = mkdtempSync(join(tmpdir(), 'sign-in-'));
// The verifier and its challenge of RFC 7636, appendix B.
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
let application: Listening;
let oidc: Oidc;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  application = await listen(createServer((_request, response) => response.end('<h1>back</h1>')));
  const standing = {
    roles: ['township-officer'],
    organ: 'township:340404001',
    division: '340404001',
    level: 'township' as const,
  };
  oidc = await startOidc({
    directory,
    clock: Date,
    clients: [{ kind: 'public', clientId: 'console', redirectUris: [`${application.endpoint}/callback`] }],
    accounts: [
      {
        ...standing,
        ...{ sub: 'officer-1', userName: 'wang', password: 'right', name: '王建国', offered: true },
        title: { zh: '安成镇经办人', en: 'Township officer, Ancheng' },
      },
      { ...standing, sub: 'officer-2', userName: 'li', password: 'right too', name: '李敏' },
    ],
  });
  browser = await launchBrowser();
}, 60_000);
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await oidc.close();
  await application.close();
  rmSync(directory, { recursive: true });
});

const open = async (settings: { width?: number; locale?: string } = {}) => {
  const context = await browser.newContext({
    viewport: { width: settings.width ?? 1024, height: 800 },
    locale: settings.locale ?? 'zh-CN',
  });
  page = await context.newPage();
  await visit(page);
};

const visit = async (page: Page) => {
  const { authorization_endpoint } = await discover(oidc.issuer);
  const query = new URLSearchParams({
    client_id: 'console',
    redirect_uri: `${application.endpoint}/callback`,
    response_type: 'code',
    scope: 'openid profile api',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  await page.goto(`${authorization_endpoint}?${query}`);
};

/** The subject of the token that the code in the address is worth. */
const signedIn = async () => {
  await page.waitForURL(`${application.endpoint}/callback?**`);
  const { token_endpoint } = await discover(oidc.issuer);
  const { accessToken } = await requestTokens(token_endpoint, {
    grant_type: 'authorization_code',
    client_id: 'console',
    code: new URL(page.url()).searchParams.get('code') as string,
    redirect_uri: `${application.endpoint}/callback`,
    code_verifier: verifier,
  });
  return decodeJwt(accessToken).sub;
};

describe('the sign-in page', () => {
  it('signs in by user name and password, after a refusal that keeps the name', async () => {
    await open();
    await page.getByLabel('用户名').fill('li');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('不正确');
    expect(await page.getByLabel('用户名').inputValue()).toBe('li');
    await page.getByLabel('密码').fill('right too');
    await page.keyboard.press('Enter');
    expect(await signedIn()).toBe('officer-2');
  });

  it('signs in by a demo account that is picked', async () => {
    await open();
    expect(await page.getByText('李敏').count()).toBe(0);
    await page.getByRole('button', { name: /王建国/ }).click();
    expect(await signedIn()).toBe('officer-1');
  });

  it('speaks the language of the browser, and the other on request', async () => {
    await open({ locale: 'en-GB' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
    await page.getByRole('link', { name: '中文' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('登录');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('fits a phone of 390 px, with targets to hit and a font that has its characters', async () => {
    await open({ width: 390 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    for (const target of await page.locator('input, button').all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.evaluate('document.fonts.ready.then(() => true)');
    const loaded = await page.evaluate<number>(
      "[...document.fonts].filter(({ status }) => status === 'loaded').length",
    );
    expect(loaded).toBeGreaterThan(1);
    const shot = process.env.SCREENSHOT_DIRECTORY;
    if (shot) await page.screenshot({ path: join(shot, 'sign-in.png'), fullPage: true });
  });

  it('signs out after asking, so that the next visit shows the page again', async () => {
    await open();
    await page.getByRole('button', { name: /王建国/ }).click();
    await page.waitForURL(`${application.endpoint}/callback?**`);
    await page.goto(`${oidc.issuer}/session/end`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('您已退出登录').waitFor();
    await visit(page);
    expect(await page.getByLabel('用户名').count()).toBe(1);
  });

  it('says that it has expired instead of failing', async () => {
    await open();
    await page.context().clearCookies();
    await page.reload();
    expect(await page.getByText('已过期').count()).toBe(1);
  });
});
