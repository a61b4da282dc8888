import { checkCitations } from './checkCitations.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run check:citations -- <folder with the texts of the notices>');
  process.exit(2);
}

const { checked, faults, unread, coverage } = checkCitations(folder);
for (const { document, implemented, elsewhere, people, missing } of coverage) {
  console.log(
    `${document}: ${implemented.length} clauses cited by rules, ${elsewhere.length} done by other parts, ${people.length} duties of people, ${missing.length} missing`,
  );
  for (const clause of missing) console.log(`  missing: ${clause}`);
}
for (const [document, count] of Object.entries(unread))
  console.log(`${document}: ${count} phrases not checked, its text is not in the folder`);
for (const fault of faults) console.error(`wrong: ${fault}`);
console.log(`${checked} citations, ${faults.length} wrong`);
const incomplete = coverage.some(({ missing }) => missing.length > 0);
process.exitCode = faults.length > 0 || incomplete ? 1 : 0;
