import { join } from 'node:path';
import { buildApp } from './buildApp.ts';
import { pruneAssets } from './pruneAssets.ts';

const root = join(import.meta.dirname, '..');
const outdir = process.env.CDK_OUTDIR ?? join(root, 'cdk.out');
await buildApp(root, outdir);
pruneAssets(outdir, Date.now());
