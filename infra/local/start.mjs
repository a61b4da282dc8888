// Plain JavaScript, so that an older Node can still say what is missing.
import { missingPrerequisites } from './start/prerequisites.mjs';

const missing = missingPrerequisites();
for (const sentence of missing) console.error(sentence);
if (missing.length > 0) process.exit(1);
await import('./main.ts');
