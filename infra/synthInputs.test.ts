import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { synthInputHash } from './synthInputs.ts';

describe('the inputs of a synthesis', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inputs-'));
    write('functions/api/index.ts', 'one');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  it.each(['functions/api/index.ts', 'shared/money/fen.ts', 'workflows/application.asl.json', 'infra/functions.ts'])(
    'change with %s',
    (file) => {
      const before = synthInputHash(root);
      write(file, 'two');
      expect(synthInputHash(root)).not.toBe(before);
    },
  );

  it.each(['infra/local/cloud.ts', 'shared/money/fen.test.ts', 'workflows/application.md', 'README.md'])(
    'do not change with %s',
    (file) => {
      const before = synthInputHash(root);
      write(file, 'two');
      expect(synthInputHash(root)).toBe(before);
    },
  );

  it('differ from region to region', () => {
    expect(synthInputHash(root, 'cn-north-1')).not.toBe(synthInputHash(root));
  });
});
