import { writeFileSync } from 'node:fs';
import { apiDocument } from './apiDocument.ts';
import { clientSource } from './clientSource.ts';

writeFileSync(new URL('../../shared/client/operations.gen.ts', import.meta.url), clientSource(apiDocument()));
