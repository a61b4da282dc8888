import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/**
 * Starts the Chromium that npm installed, with several processes (its own single-process mode dies with its first page)
 * and with the web's security on. Without the sandbox: containers often forbid it, and it only sees our own pages.
 */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}
