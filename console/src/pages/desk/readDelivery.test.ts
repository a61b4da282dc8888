import { describe, expect, it } from 'vitest';
import { feedDefinitions } from '../../../../shared/feeds/feedDefinitions.ts';
import { parseCsv } from './parseCsv.ts';
import { readDelivery } from './readDelivery.ts';

const feed = feedDefinitions['disaster-aid'];
const header = feed.columns.map(({ headers }) => headers['zh-CN'][0]);
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('a delivery', () => {
  it('is counted without its header, blank lines and the title above', async () => {
    const text = `\uFEFF三月台账\n${header.join(',')}\r\n1,2\r\n\r\n3,4\r\n`;
    expect(await readDelivery(bytes(text), feed)).toMatchObject({ ok: true, rows: 2 });
  });

  it('has the SHA-256 of its bytes, not of what was read from them', async () => {
    const text = `\uFEFF${header.join(';')}\n1;2`;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(await readDelivery(bytes(text), feed)).toEqual({ ok: true, rows: 1, sha256 });
  });

  it('is counted by its lines when it is NDJSON, and not at all when it is a workbook', async () => {
    expect(await readDelivery(bytes('{"a":1}\n\n{"a":2}'), feed)).toMatchObject({ ok: true, rows: 2 });
    const workbook = await readDelivery(bytes('PK\u0003\u0004'), feed);
    expect(workbook).toMatchObject({ ok: true });
    expect(workbook).not.toHaveProperty('rows');
  });

  it('is refused before it is sent when a required column is missing, or it is an old workbook', async () => {
    expect(await readDelivery(bytes(`${header.slice(1).join(',')}\n1`), feed)).toEqual({
      ok: false,
      fault: 'missing',
      column: 'id_number',
    });
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]).buffer;
    expect(await readDelivery(old, feed)).toEqual({ ok: false, fault: 'oldWorkbook' });
  });
});

describe('comma-separated text', () => {
  it('keeps commas, quotes and line ends inside quotes', () => {
    expect(parseCsv('\uFEFF"a,b","c ""d"""\r\n"e\nf",\r\n')).toEqual([
      ['a,b', 'c "d"'],
      ['e\nf', ''],
    ]);
  });
});
