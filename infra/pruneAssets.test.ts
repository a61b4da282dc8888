import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pruneAssets } from './pruneAssets.ts';

it('deletes assets that nothing refers to, a day after they were made', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'assets-'));
  for (const name of ['asset.used', 'asset.old']) mkdirSync(join(outdir, name));
  writeFileSync(join(outdir, 'Doudi.assets.json'), '{"files":{"used":{"source":{"path":"asset.used"}}}}');
  pruneAssets(outdir, Date.now() + 3_600_000);
  expect(readdirSync(outdir)).toContain('asset.old');
  pruneAssets(outdir, Date.now() + 48 * 3_600_000);
  expect(readdirSync(outdir)).toEqual(['Doudi.assets.json', 'asset.used']);
  rmSync(outdir, { recursive: true });
});
