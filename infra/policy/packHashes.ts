import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 of each pack version: names and bytes of its files (tests apart), and the hash of the version it inherits, which
 * its files name in an import. Sorted, so that it does not depend on the file system.
 */
export function packHashes(packsDirectory: string): Record<string, string> {
  const versions = new Map<string, string>();
  for (const family of readdirSync(packsDirectory, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const version of readdirSync(join(packsDirectory, family.name)))
      versions.set(`${family.name}/${version}`, join(packsDirectory, family.name, version));
  const hashes: Record<string, string> = {};
  const hashOf = (id: string): string => {
    const known = hashes[id];
    if (known) return known;
    const directory = versions.get(id);
    if (!directory) throw new Error(`no pack version ${id}`);
    const hash = createHash('sha256');
    const inherited = new Set<string>();
    for (const name of readdirSync(directory).sort()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const text = readFileSync(join(directory, name), 'utf8');
      hash.update(`${name}\0${text}\0`);
      for (const match of text.matchAll(/from '\.\.\/\.\.\/([a-z-]+\/[0-9-]+)\//g)) inherited.add(match[1] as string);
    }
    for (const parent of [...inherited].sort()) hash.update(`${parent}\0${hashOf(parent)}\0`);
    hashes[id] = hash.digest('hex');
    return hashes[id];
  };
  for (const id of [...versions.keys()].sort()) hashOf(id);
  return Object.fromEntries(Object.entries(hashes).sort());
}
