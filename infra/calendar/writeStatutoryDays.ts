import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { statutoryDaysSource } from './statutoryDaysSource.ts';

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

writeFileSync(
  new URL('../../shared/calendar/statutoryDays.gen.ts', import.meta.url),
  statutoryDaysSource(read('chinese-days/dist/chinese-days.json'), read('chinese-days/package.json').version),
);
