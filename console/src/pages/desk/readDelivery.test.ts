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
    const read = await readDelivery(bytes(`\uFEFF${header.join(';')}\n1;2`), feed);
    expect(read).toEqual({
      ok: true,
      rows: 1,
      sha256: '90545537377837e4d90ccecafdd5f9933d7063d89ce54847d7ae45803243826c',
    });
  });

  it('is refused before it is sent when a required column is missing, or there is no row', async () => {
    expect(await readDelivery(bytes(`${header.slice(1).join(',')}\n1`), feed)).toEqual({
      ok: false,
      fault: 'missing',
      column: 'id_number',
    });
    expect(await readDelivery(bytes(header.join(',')), feed)).toEqual({ ok: false, fault: 'empty' });
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
