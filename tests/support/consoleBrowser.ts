import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword } from '../../infra/local/demo/accounts/demoAccounts.ts';

/** Screenshots are artefacts of a run; git ignores them. */
export const screenshots = process.env.SCREENSHOT_DIRECTORY ?? join(import.meta.dirname, '../../.doudi/screenshots');

export interface Visit {
  width?: 390 | 1440;
  locale?: 'zh-CN' | 'en-GB';
  dark?: boolean;
}

export interface Tab {
  page: Page;
  /** What it wrote to its console and threw. */
  faults: string[];
}

/** A page with a browser's keeping of its own. */
export const openPage = async (browser: Browser, visit: Visit = {}): Promise<Tab> =>
  newTab(await newContext(browser, visit));

/**
 * Tabs in one keeping for each person and way of looking: the second one loads no file anew and types no password.
 * Not for what works without a connection, keeps drafts or changes settings.
 */
export function sharedTabs(browser: Browser) {
  const contexts = new Map<string, Promise<BrowserContext>>();
  const shared = new Set<BrowserContext>();
  return {
    async open(user: string, visit: Visit): Promise<Tab> {
      const key = JSON.stringify([user, visit.width, visit.locale, visit.dark]);
      const context = contexts.get(key) ?? newContext(browser, visit);
      contexts.set(key, context);
      shared.add(await context);
      return newTab(await context);
    },
    /** Closes a tab, and its keeping where that is its own. */
    async leave(page: Page): Promise<void> {
      const context = page.context();
      await (shared.has(context) ? page : context).close();
    },
  };
}

function newContext(
  browser: Browser,
  { width = 1440, locale = 'zh-CN', dark = false }: Visit,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width === 390,
  });
}

async function newTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refusal of the API is no fault of the page; the browser reports its status all the same.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

/** Signs in on the issuer's own page, where the console has sent the visitor, and comes back to `path`. */
export async function signInTo(page: Page, address: string, user: string, path = '/'): Promise<void> {
  await page.goto(`${address}${path}`);
  const button = page.locator('.topbar').getByRole('button', { name: /^(登录|Sign in)$/ });
  const field = page.locator('input[name=userName]');
  const who = page.locator('.topbar .who');
  // A page that needs nobody to be signed in does not send anybody away by itself.
  if (/\/(help|status|pre-check)?$/.test(path)) await button.click();
  // The issuer remembers whoever has signed in here before, and asks for nothing.
  await field.or(who).first().waitFor({ state: 'attached' });
  if (await field.isVisible()) {
    await field.fill(user);
    await page.locator('input[name=password]').fill(demoPassword);
    await page.keyboard.press('Enter');
  }
  await page.waitForURL((url) => url.href.startsWith(address) && !url.pathname.endsWith('/signed-in'));
  await page.locator('.topbar .brand').waitFor();
}

export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** Serious and critical findings of axe, as one line each. */
export async function findingsOf(page: Page, axe: string): Promise<string[]> {
  // The page's policy lets no inline script in; what the driver evaluates is not bound by it.
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 4)
          .join(' | ')}`,
    );
}

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

/** Words of Latin letters that a Chinese page shows, each with where it stands, other than ids, names of the wire and what has no Chinese name. */
export async function latinWords(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`(() => {
    const parts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement?.closest('code, kbd, pre, script, style, .mono, .event, [lang=en]')) continue;
      parts.push(node.textContent.replace(/https?:\\/\\/\\S+/g, ''));
    }
    return parts.join('\\n');
  })()`);
  const found = text
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/\b[A-Za-z]*[a-z]{3,}[A-Za-z]*\b/g)]
        .filter(([word]) => !/^(app|war|del|fam|per|run|Doudi)$/.test(word))
        .map(([word]) => `${word}: ${line.trim().slice(0, 80)}`),
    );
  return [...new Set(found)];
}
