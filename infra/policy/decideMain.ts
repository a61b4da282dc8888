import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decide } from './decide.ts';

const usage =
  'Usage: npm run decide -- FACTS.json [--json] [--english] [--demonstration] [--draft] [--known-at INSTANT]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    english: { type: 'boolean', default: false },
    demonstration: { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
    'known-at': { type: 'string' },
  },
});
const file = positionals[0];
if (file === undefined) {
  console.error(usage);
  process.exit(2);
}

const decided = decide(JSON.parse(readFileSync(file, 'utf8')), {
  knownAt: values['known-at'] ?? new Date().toISOString(),
  language: values.english ? 'en' : 'zh-CN',
  demonstration: values.demonstration,
  allowDraft: values.draft,
});
if (!decided.ok) {
  for (const line of decided.lines) console.error(line);
  process.exit(1);
}
console.log(values.json ? JSON.stringify(decided.json, null, 2) : decided.lines.join('\n'));
