import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';

export interface PrintedSheet {
  /** All that is written on it, without blanks. */
  text: string;
  /** What its code says; empty where it has none that can be read. */
  code: string;
}

const require = createRequire(import.meta.url);
const folders = {
  pdf: join(dirname(require.resolve('pdfjs-dist/package.json')), 'build'),
  qr: dirname(require.resolve('qr')),
};
const host = 'http://sheets.test';

/** Reads a printed file as whoever has only the file: its text, and its code from the pixels of the drawn sheet. */
export async function readPdf(browser: Browser, file: Buffer): Promise<PrintedSheet[]> {
  const page = await browser.newPage();
  try {
    await page.route(`${host}/**`, async (route) => {
      const [, folder, name = ''] = new URL(route.request().url()).pathname.split('/');
      if (folder !== 'pdf' && folder !== 'qr')
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      else await route.fulfill({ contentType: 'text/javascript', path: join(folders[folder], name) });
    });
    await page.goto(host);
    return await page.evaluate<PrintedSheet[]>(`(${read})('${file.toString('base64')}')`);
  } finally {
    await page.close();
  }
}

/** Runs in a page. */
const read = `async (base64) => {
  const [pdfjs, { decodeQR }] = await Promise.all([import('/pdf/pdf.min.mjs'), import('/qr/decode.js')]);
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf/pdf.worker.min.mjs';
  const file = await pdfjs.getDocument({ data: Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)) }).promise;
  const sheets = [];
  for (let number = 1; number <= file.numPages; number++) {
    const sheet = await file.getPage(number);
    const { items } = await sheet.getTextContent();
    const viewport = sheet.getViewport({ scale: 2 });
    const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height });
    await sheet.render({ canvas, viewport }).promise;
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let code = '';
    try {
      code = decodeQR({ data, width, height }, { timeLimit: 10_000 });
    } catch {}
    sheets.push({ text: items.map(({ str }) => str).join('').replace(/\\s+/g, ''), code });
  }
  return sheets;
}`;
