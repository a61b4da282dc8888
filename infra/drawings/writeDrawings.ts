import { writeFileSync } from 'node:fs';
import { drawings } from './drawings.ts';

for (const { file, current } of drawings()) writeFileSync(file, current);
