import { mkdirSync, writeFileSync } from 'node:fs';
import { apiDocument } from './apiDocument.ts';

const directory = new URL('../../dist/', import.meta.url);
mkdirSync(directory, { recursive: true });
writeFileSync(new URL('openapi.json', directory), `${JSON.stringify(apiDocument(), null, 2)}\n`);
