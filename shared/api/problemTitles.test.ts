import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonRefusals } from './commonRefusals.ts';
import { operations } from './operations.ts';
import { problemTitles } from './problemTitles.ts';

const shared = new URL('../', import.meta.url).pathname;

/** Codes that commands refuse with, as they stand in the sources. */
function codesOfCommands(): string[] {
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(client|api|adapters)\//.test(name),
  );
  const texts = files.map((name) => readFileSync(join(shared, name), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/refuse\(\s*'([a-z-]+)'|refusal = \{ code: '([a-z-]+)'|refusal: \{ code: '([a-z-]+)'/g)].map(
      ([, a, b, c]) => (a ?? b ?? c) as string,
    ),
  );
}

describe('problemTitles', () => {
  it('names every code that a command refuses with', () => {
    const codes = [...new Set(codesOfCommands())];
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !problemTitles[code])).toEqual([]);
  });

  it('names every code of the contract', () => {
    const codes = Object.values(operations).flatMap((operation) => [
      ...Object.keys(operation.refusals),
      ...Object.keys(commonRefusals(operation)),
    ]);
    expect([...new Set(codes)].filter((code) => !problemTitles[code])).toEqual([]);
  });
});
