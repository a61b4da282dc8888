import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { toPicture } from './toPicture.ts';

// npm start -- --once | node infra/local/demo/report/writePicture.ts
const said = await text(process.stdin);
const summary = said.slice(said.indexOf('  Applications ('));
writeFileSync(join(import.meta.dirname, '../../../../docs/images/main-job.svg'), toPicture(summary));
