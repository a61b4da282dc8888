import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles } from '../../infra/bundling/packFiles.ts';
import { createHandler } from './createHandler.ts';

const directory = mkdtempSync(join(tmpdir(), 'served-'));
const settings = { issuer: 'https://issuer.test/realm', clientId: 'doudi-console' };
let handle: ReturnType<typeof createHandler>;

beforeAll(async () => {
  const drafts = join(directory, 'drafts');
  mkdirSync(join(drafts, 'assets'), { recursive: true });
  writeFileSync(join(drafts, 'index.html'), '<title>兜底</title>');
  writeFileSync(join(drafts, 'assets/index-1.js'), 'export {};');
  await packFiles(drafts, join(directory, 'console'));
  handle = createHandler({
    directory: join(directory, 'console'),
    settings,
    uploads: ['https://data.test/bucket', 'https://evidence.test/bucket'],
  });
});
afterAll(() => rmSync(directory, { recursive: true }));

const get = (rawPath: string, headers: Record<string, string> = {}) => handle({ rawPath, headers });
const bytes = ({ body = '' }: { body?: string | undefined }) => Buffer.from(body, 'base64');

describe('the console, as served', () => {
  it('begins at /console/, wherever one comes from', async () => {
    for (const path of ['/', '/console']) {
      expect(await get(path)).toMatchObject({ statusCode: 302, headers: { location: '/console/' } });
    }
  });

  it('gives its page at every address of its own, those with dots in ids too, and asks again each time', async () => {
    for (const path of ['/console/', '/console/inbox', '/console/tasks/app-1.visit.1']) {
      const answer = await get(path);
      expect(bytes(answer).toString()).toBe('<title>兜底</title>');
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    }
  });

  it('gives scripts for a year, compressed as the browser takes them', async () => {
    const path = '/console/assets/index-1.js';
    const brotli = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': expect.stringMatching('immutable'),
    });
    expect(brotliDecompressSync(bytes(brotli)).toString()).toBe('export {};');
    expect(gunzipSync(bytes(await get(path, { 'accept-encoding': 'gzip' }))).toString()).toBe('export {};');
    expect(bytes(await get(path)).toString()).toBe('export {};');
  });

  it('answers 304 to whoever has the same, and 404 for a script that there is not', async () => {
    const { headers } = await get('/console/');
    expect(await get('/console/', { 'if-none-match': String(headers?.etag) })).toMatchObject({ statusCode: 304 });
    expect(await get('/console/assets/old.js')).toMatchObject({ statusCode: 404 });
  });

  it('reads nothing that its list does not name', async () => {
    expect(await get('/console/assets/../files.json')).toMatchObject({ statusCode: 404 });
    expect(bytes(await get('/console/files.json')).toString()).toContain('<title>');
  });

  it('lets pages speak to the API, the issuer and the buckets of files only', async () => {
    const policy = (await get('/console/')).headers?.['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' https://issuer.test https://data.test https://evidence.test;");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('tells by whom to sign in', async () => {
    const answer = await get('/console/settings.json');
    expect([JSON.parse(answer.body ?? ''), answer.headers?.['cache-control']]).toEqual([settings, 'no-store']);
  });
});
