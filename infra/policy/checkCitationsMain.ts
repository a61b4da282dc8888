import { type DocumentId, documents } from '../../shared/policy/index.ts';
import { checkCitations } from './checkCitations.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run check:citations -- <folder with the texts of the notices>');
  process.exit(2);
}

const { citations, checked, faults, unread, coverage } = checkCitations(folder);
for (const { document, implemented, elsewhere, people, missing } of coverage) {
  console.log(
    `\n${document} ${nameOf(document)}: ${implemented.length} clauses cited by rules, ${elsewhere.length} done by other parts, ${people.length} duties of people, ${missing.length} missing`,
  );
  const groups = { 'cited by rules': implemented, 'done by': elsewhere, 'duty of people': people, MISSING: missing };
  for (const [name, clauses] of Object.entries(groups))
    for (const clause of clauses) console.log(`  ${name.padEnd(15)} ${clause}`);
}
const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
console.log('\nPhrases looked for, word for word:');
for (const [document, count] of Object.entries(checked)) console.log(`  ${document} ${nameOf(document)}: ${count}`);
console.log('Phrases that cannot be checked here, because the text is not in the folder:');
for (const [document, count] of Object.entries(unread)) console.log(`  ${document} ${nameOf(document)}: ${count}`);
for (const fault of faults) console.error(`wrong: ${fault}`);
console.log(
  `${citations} citations: ${total(checked)} checked, ${faults.length} of them wrong; ${total(unread)} not checkable with this folder`,
);
const incomplete = coverage.some(({ missing }) => missing.length > 0);
process.exitCode = faults.length > 0 || incomplete ? 1 : 0;

function nameOf(document: string): string {
  return documents[document as DocumentId].number;
}
