import { join } from 'node:path';
import { buildApp } from './buildApp.ts';

const root = join(import.meta.dirname, '..');
await buildApp(root, process.env.CDK_OUTDIR ?? join(root, 'cdk.out'));
