import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildConsoleIfChanged } from '../../infra/bundling/buildConsoleIfChanged.ts';
import { firstScripts, readBuilt } from './firstScripts.ts';

const root = join(import.meta.dirname, '../..');

describe('the built console', () => {
  let directory: string;
  beforeAll(async () => {
    ({ directory } = await buildConsoleIfChanged(root));
  });
  const read = (name: string) => readBuilt(directory, name);

  it('needs less than 350 KB of script, as sent, before its first page', () => {
    const bytes = firstScripts(directory).map((name) => statSync(join(directory, `${name}.gz`)).size);
    const sum = bytes.reduce((one, other) => one + other, 0);
    expect(sum).toBeGreaterThan(50_000);
    expect(sum).toBeLessThan(350 * 1024);
  });

  it('loads graphs and charts only where there are any', () => {
    expect(firstScripts(directory).filter((name) => /react-flow__|elk\.layered|echarts/.test(read(name)))).toEqual([]);
  });

  it('holds no address of this machine and no inline script', () => {
    expect(read('index.html')).not.toMatch(/<script(?![^>]*src=)/);
    expect(firstScripts(directory).filter((name) => read(name).includes(root))).toEqual([]);
  });
});
