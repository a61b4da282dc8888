import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/**
 * Starts the Chromium that npm installed, with several processes (its own single-process mode dies with its first page)
 * and with the web's security on. Without the sandbox: containers often forbid it, and it only sees our own pages.
 */
export async function launchBrowser(): Promise<Browser> {
  // It puts into this process's environment what the browser needs.
  const executablePath = await chromium.executablePath();
  return driver.launch({
    executablePath,
    // Without a locale Chromium gives no Chinese name to a file that it downloads.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}
