import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A local cloud that runs may still load from an assembly that has been synthesized anew. */
const kept = 24 * 3_600_000;

/** Deletes assets that no stack refers to any more and that are a day old; each with DuckDB in it holds 70 MB. */
export const pruneAssets = (outdir: string, now: number): void => {
  const entries = readdirSync(outdir);
  const manifests = entries.filter((entry) => entry.endsWith('.assets.json'));
  const referred = manifests.map((entry) => readFileSync(join(outdir, entry), 'utf8')).join('\n');
  for (const entry of entries) {
    if (!entry.startsWith('asset.') || referred.includes(entry)) continue;
    const path = join(outdir, entry);
    if (now - statSync(path).mtimeMs > kept) rmSync(path, { recursive: true });
  }
};
