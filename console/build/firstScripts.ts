import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file of the built console, as it is unpacked. */
export const readBuilt = (directory: string, name: string): string =>
  gunzipSync(readFileSync(join(directory, `${name}.gz`))).toString();

/** Every script that has to arrive before the first page shows anything. */
export function firstScripts(directory: string): string[] {
  const names = new Set<string>();
  const follow = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const imports = readBuilt(directory, name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
    for (const [, imported = ''] of imports) follow(`assets/${imported}`);
  };
  const page = readBuilt(directory, 'index.html');
  for (const [, name = ''] of page.matchAll(/\/console\/(assets\/[\w.-]+\.js)/g)) follow(name);
  return [...names];
}
