import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildConsoleIfChanged } from '../../infra/bundling/buildConsoleIfChanged.ts';

const root = join(import.meta.dirname, '../..');

describe('the built console', () => {
  let directory: string;
  beforeAll(async () => {
    ({ directory } = await buildConsoleIfChanged(root));
  });
  const read = (name: string) => gunzipSync(readFileSync(join(directory, `${name}.gz`))).toString();

  /** Every script that has to arrive before the first page shows anything. */
  const firstScripts = (): string[] => {
    const names = new Set<string>();
    const follow = (name: string): void => {
      if (names.has(name)) return;
      names.add(name);
      for (const [, imported = ''] of read(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
        follow(`assets/${imported}`);
    };
    for (const [, name = ''] of read('index.html').matchAll(/\/console\/(assets\/[\w.-]+\.js)/g)) follow(name);
    return [...names];
  };

  it('needs less than 350 KB of script, as sent, before its first page', () => {
    const bytes = firstScripts().map((name) => statSync(join(directory, `${name}.gz`)).size);
    const sum = bytes.reduce((one, other) => one + other, 0);
    expect(sum).toBeGreaterThan(50_000);
    expect(sum).toBeLessThan(350 * 1024);
  });

  it('loads graphs and charts only where there are any', () => {
    expect(firstScripts().filter((name) => /react-flow__|elk\.layered|echarts/.test(read(name)))).toEqual([]);
  });

  it('holds no address of this machine and no inline script', () => {
    expect(read('index.html')).not.toMatch(/<script(?![^>]*src=)/);
    expect(firstScripts().filter((name) => read(name).includes(root))).toEqual([]);
  });
});
