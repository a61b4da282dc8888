import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFile } from './describeFile.ts';

describe('describeFile', () => {
  it.each([
    ['a,b\n1,2\n3,4\n', 1, 2],
    ['a,b\r\n1,2\r\n\r\n \r\n3,4', 1, 2],
    ['标题\n甲,乙\n1,2', 2, 1],
    ['a,b', 1, 0],
    ['{"a":1}\n{"a":2}\n', 0, 2],
  ])('counts the rows of %j below line %i', async (content, headerLine, rows) => {
    const directory = mkdtempSync(join(tmpdir(), 'upload-'));
    try {
      const path = join(directory, 'file.csv');
      writeFileSync(path, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(await describeFile(path, headerLine)).toEqual({ bytes: Buffer.byteLength(content), sha256, rows });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('does not count the rows of a workbook', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'upload-'));
    try {
      const path = join(directory, 'file.xlsx');
      writeFileSync(path, 'PK\n\n');
      expect(await describeFile(path)).not.toHaveProperty('rows');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
