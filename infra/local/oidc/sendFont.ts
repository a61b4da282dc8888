import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** `/fonts/fonts.css` and the files it names: a machine without Chinese fonts would show empty boxes. */
export function sendFont(path: string, response: ServerResponse): void {
  const file = /^\/fonts\/files\/([\w-]+\.woff2)$/.exec(path)?.[1];
  if (!file && path !== '/fonts/fonts.css') {
    response.writeHead(404).end();
    return;
  }
  const stream = createReadStream(file ? join(home, 'files', file) : join(home, 'index.css'));
  stream.once('error', () => response.writeHead(404).end());
  stream.once('open', () => {
    const type = file ? 'font/woff2' : 'text/css; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=86400' });
    stream.pipe(response);
  });
}
