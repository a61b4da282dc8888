import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { functionSources, machineParts } from './appParts.ts';
import { buildConsoleIfChanged } from './bundling/buildConsoleIfChanged.ts';
import { bundleFunctions } from './bundling/bundleFunctions.ts';
import type { FunctionAsset } from './bundling/FunctionAsset.ts';
import { createApp } from './createApp.ts';

/** Bundles the functions of the checkout at `root` and synthesizes its app into `outdir`. */
export const buildApp = async (
  root: string,
  outdir: string,
  region = process.env.DOUDI_REGION,
): Promise<{ app: App; assets: Map<string, FunctionAsset> }> => {
  const sources = functionSources(root);
  const built = await buildConsoleIfChanged(root);
  const assets = await bundleFunctions(
    root,
    sources.map(({ name, entry, spec }) => ({
      name,
      entry,
      native: spec.native,
      files: spec.files === 'console' ? built : undefined,
    })),
    join(root, 'dist', 'functions'),
  );
  const app = createApp({
    outdir,
    parts: {
      functions: sources.map(({ name, spec }) => ({ name, spec, asset: assets.get(name) as FunctionAsset })),
      machines: machineParts(root),
    },
    ...(region && { env: { region } }),
  });
  app.synth();
  return { app, assets };
};
