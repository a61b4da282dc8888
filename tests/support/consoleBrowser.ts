import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoPassword } from '../../infra/local/demo/accounts/demoAccounts.ts';

/** Screenshots are artefacts of a run; git ignores them. */
export const screenshots = process.env.SCREENSHOT_DIRECTORY ?? join(import.meta.dirname, '../../.doudi/screenshots');

export interface Visit {
  width?: 390 | 1440;
  locale?: 'zh-CN' | 'en-GB';
  dark?: boolean;
}

/** A page of its own, with what it wrote to its console and threw kept for the test to look at. */
export async function openPage(browser: Browser, visit: Visit = {}): Promise<{ page: Page; faults: string[] }> {
  const { width = 1440, locale = 'zh-CN', dark = false } = visit;
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width === 390,
  });
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
  await button.or(field).first().waitFor();
  // A page that needs nobody to be signed in does not send anybody away by itself.
  if (/\/(help|status|pre-check)?$/.test(path)) await button.click();
  await page.locator('input[name=userName]').fill(user);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.keyboard.press('Enter');
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
