import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { stageFile } from './stageFile.ts';

const stage = (bytes: Buffer, chunk = 3) =>
  inTemporaryDirectory(async (directory) => {
    const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
      bytes.subarray(i * chunk, (i + 1) * chunk),
    );
    const staged = await stageFile(Readable.from(chunks), join(directory, 'upload.csv'));
    return { ...staged, content: await readFile(staged.path, 'utf8') };
  });

describe('stageFile', () => {
  it('keeps UTF-8 as it is, though characters are cut between chunks', async () => {
    const bytes = Buffer.from('姓名,值\n张三,𠮷\n');
    const { content, sha256, head } = await stage(bytes);
    expect(content).toBe('姓名,值\n张三,𠮷\n');
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(head[0]).toEqual(['姓名', '值']);
  });

  it('transcodes GBK and UTF-16, and reckons the checksum of what was sent', async () => {
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x61, 0x0a, 0xd5, 0xc5, 0x2c, 0x31]);
    expect(await stage(gbk)).toMatchObject({
      content: '姓名,a\n张,1',
      sha256: createHash('sha256').update(gbk).digest('hex'),
    });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名\ta\n张\t1', 'utf16le')]);
    expect(await stage(utf16)).toMatchObject({
      content: '姓名\ta\n张\t1',
      delimiter: '\t',
      head: [
        ['姓名', 'a'],
        ['张', '1'],
      ],
    });
  });

  it('fills empty lines, so that the lines behind them keep their numbers', async () => {
    expect((await stage(Buffer.from('a;b\r\n\r\n1;2\n\n\n3;4\n'))).content.split('\n')).toHaveLength(7);
    expect((await stage(Buffer.from('a;b\n\n1;2'))).content).toBe('a;b\n \n1;2');
  });
});
