import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionSources } from './appParts.ts';
import { bundleFunctions } from './bundling/bundleFunctions.ts';
import { environmentKeys } from './functions.ts';

const root = join(import.meta.dirname, '..');
const sources = functionSources(root);

describe('the bundle of', () => {
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'bundles-'));
    const functions = sources.map(({ name, entry, spec }) => ({ name, entry, native: spec.native }));
    await bundleFunctions(root, functions, directory);
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  describe.each(sources)('$name', ({ name, spec }) => {
    it('loads with the environment of its manifest entry', () => {
      const environment = Object.fromEntries(spec.environment.map((key) => [key, 'http://localhost/value']));
      const { stderr, status } = spawnSync(
        process.execPath,
        ['-e', 'require(process.argv[1]); process.exit()', join(directory, name, 'index.cjs')],
        {
          encoding: 'utf8',
          env: {
            AWS_REGION: 'us-east-1',
            ...environment,
            ...(environment.SYNTHETIC_PERSONS && { SYNTHETIC_PERSONS: 'refused' }),
            ...(environment.BULK_STARTS_PER_SECOND && { BULK_STARTS_PER_SECOND: '40' }),
          },
        },
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
    });

    it('reads every variable that it is given, and gets every one that it reads', () => {
      const code = readFileSync(join(directory, name, 'index.cjs'), 'utf8');
      const read = environmentKeys.filter((key) => new RegExp(`\\b${key}\\b`).test(code));
      expect(read.toSorted()).toEqual([...spec.environment].toSorted());
    });

    it('carries no credential provider that Lambda never uses', () => {
      const code = readFileSync(join(directory, name, 'index.cjs'), 'utf8');
      expect(code.search(/AWS_CONTAINER_CREDENTIALS|sso_start_url|credential_process/)).toBe(-1);
    });
  });
});
