import { writeFileSync } from 'node:fs';
import { coverageDocument } from './coverageDocument.ts';
import { readRows } from './readRows.ts';

writeFileSync(new URL('../../docs/coverage.md', import.meta.url), coverageDocument(readRows()));
