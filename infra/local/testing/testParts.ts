import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppParts } from '../../appParts.ts';
import { bundleFunctions } from '../../bundling/bundleFunctions.ts';
import type { FunctionAsset } from '../../bundling/FunctionAsset.ts';
import type { FunctionSpec } from '../../functions.ts';

const root = join(import.meta.dirname, '../../..');
const sources = join(import.meta.dirname, 'functions');

const specs: Record<string, FunctionSpec> = {
  probe: {
    memory: 256,
    timeout: 2,
    triggers: [{ kind: 'http' }, { kind: 'schedule', schedule: 'probe', expression: 'rate(1 hour)' }],
    environment: ['TABLE_NAME', 'OIDC_ISSUER'],
    grants: [{ table: ['PutItem', 'DeleteItem'] }],
  },
  consumer: {
    memory: 256,
    timeout: 10,
    triggers: [{ kind: 'queue', queue: 'token', batchSize: 10 }],
    environment: [],
    grants: [],
  },
  reader: {
    memory: 256,
    timeout: 10,
    triggers: [{ kind: 'stream', batchSize: 100 }],
    environment: [],
    grants: [],
  },
  native: {
    memory: 1024,
    timeout: 3,
    reservedConcurrency: 1,
    native: 'duckdb',
    triggers: [],
    environment: [],
    grants: [],
  },
};

/** A small app for tests of the local cloud: real functions of each kind and one machine. */
export const testParts = async (outdir: string, names = readdirSync(sources)): Promise<AppParts> => {
  const chosen = names.map((name) => ({ name, spec: specs[name] as FunctionSpec }));
  const assets = await bundleFunctions(
    root,
    chosen.map(({ name, spec }) => ({ name, entry: join(sources, name, 'index.ts'), native: spec.native })),
    outdir,
  );
  return {
    functions: chosen.map((part) => ({ ...part, asset: assets.get(part.name) as FunctionAsset })),
    machines: names.includes('probe')
      ? [
          {
            name: 'application',
            spec: { functions: ['probe'], queues: [], nested: [] },
            definitionFile: join(import.meta.dirname, 'workflows', 'application.asl.json'),
          },
        ]
      : [],
  };
};
