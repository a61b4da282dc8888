import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../tests/support/encodeGbk.ts';
import { definitionOf } from '../../feeds/index.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { receiveFile } from './receiveFile.ts';
import { stageFile } from './stageFile.ts';

const stage = (bytes: Buffer, chunk = 3) =>
  inTemporaryDirectory(async (directory) => {
    const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
      bytes.subarray(i * chunk, (i + 1) * chunk),
    );
    const received = await receiveFile(Readable.from(chunks), join(directory, 'upload'));
    const staged = await stageFile(received, definitionOf('labourer-death'));
    if (!staged.ok) throw new Error(JSON.stringify(staged.rejection));
    return { ...staged, sha256: received.sha256, content: await readFile(staged.file.path, 'utf8') };
  });

const header = '身份证号,居住地区划代码,死亡日期';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('stageFile', () => {
  it('keeps UTF-8 as it is, though characters are cut between chunks', async () => {
    const bytes = Buffer.from(`${header},备注\n1,2,3,𠮷\n`);
    const staged = await stage(bytes);
    expect(staged.content).toBe(bytes.toString());
    expect(staged.sha256).toBe(sha256(bytes));
    expect(staged.header).toMatchObject({
      places: { id_number: 0, division: 1, died_on: 2 },
      unknown: ['备注'],
      line: 1,
    });
  });

  it('transcodes GBK and UTF-16, and reckons the checksum of what was sent', async () => {
    const gbk = encodeGbk(`${header}\n1,2,张`);
    expect(await stage(gbk)).toMatchObject({ content: `${header}\n1,2,张`, sha256: sha256(gbk) });
    const tabs = `${header.replaceAll(',', '\t')}\n1\t2\t张`;
    for (const [mark, encode] of [
      [[0xff, 0xfe], (text: string) => Buffer.from(text, 'utf16le')],
      [[0xfe, 0xff], (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ] as const) {
      const wide = await stage(Buffer.concat([Buffer.from(mark), encode(tabs)]));
      expect(wide).toMatchObject({ content: tabs, file: { delimiter: '\t' } });
    }
  });

  it('fills empty lines, so that the lines behind them keep their numbers', async () => {
    const semicolons = header.replaceAll(',', ';');
    const { content } = await stage(Buffer.from(`${semicolons}\r\n\r\n1;2;3\n\n\n3;4;5\n`));
    expect(content.split('\n')).toHaveLength(7);
    expect((await stage(Buffer.from(`${semicolons}\n\n1;2;3`))).content).toBe(`${semicolons}\n \n1;2;3`);
  });
});
