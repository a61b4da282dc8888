import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elsewhere } from '../../shared/policy/coverage.ts';
import { type Citation, documents, packs } from '../../shared/policy/index.ts';
import { citationsOf } from './citationsOf.ts';
import { type Clause, clausesOf } from './clauses.ts';

const bare = (text: string): string => text.replace(/[\s*]+/g, '');

interface Notice {
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/** Notices of a folder: a file whose name begins with the key of a document and `_` or `.`. */
function readNotices(folder: string): Map<string, Notice> {
  const notices = new Map<string, Notice>();
  for (const name of readdirSync(folder)) {
    const id = Object.keys(documents).find((key) => name.startsWith(`${key}_`) || name.startsWith(`${key}.`));
    if (!id) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    notices.set(id, { text: bare(text), clauses: clausesOf(text) });
  }
  return notices;
}

/** Ordinances are cited by article; only the phrase is looked for in them. */
function faultOf({ clause, phrase }: Citation, { text, clauses }: Notice): string | undefined {
  if (!text.includes(bare(phrase))) return 'phrase not in the document';
  if (clause.startsWith('第')) return undefined;
  const found = clauses.find(({ path }) => path === clause);
  if (!found) return `no clause ${clause}`;
  return found.text.includes(bare(phrase)) ? undefined : 'phrase not in the clause';
}

export interface CitationReport {
  /** Citations of all packs. */
  readonly citations: number;
  /** Those whose phrase was looked for, by document; the texts of the others are not in the folder. */
  readonly checked: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  readonly unread: Readonly<Record<string, number>>;
  readonly coverage: readonly {
    readonly document: string;
    readonly implemented: readonly string[];
    readonly elsewhere: readonly string[];
    readonly people: readonly string[];
    readonly missing: readonly string[];
  }[];
}

/** Proves that each cited phrase stands in its clause, and lists the clauses that nothing cites. */
export function checkCitations(folder: string): CitationReport {
  const notices = readNotices(folder);
  const citations = citationsOf(packs);
  const faults: string[] = [];
  const unread: Record<string, number> = {};
  const checked: Record<string, number> = {};
  for (const citation of citations) {
    const notice = notices.get(citation.document);
    if (!notice) {
      unread[citation.document] = (unread[citation.document] ?? 0) + 1;
      continue;
    }
    checked[citation.document] = (checked[citation.document] ?? 0) + 1;
    const fault = faultOf(citation, notice);
    if (fault) faults.push(`${citation.document} ${citation.clause}「${citation.phrase}」: ${fault}`);
  }
  const coverage = [...notices].sort().flatMap(([document, { clauses }]) => {
    const cited = new Set(citations.filter((citation) => citation.document === document).map(({ clause }) => clause));
    const known = elsewhere.filter((row) => row.document === document);
    const leaves = clauses.filter(({ isLeaf }) => isLeaf);
    if (leaves.length === 0) return [];
    const by = (basis: 'product' | 'people') =>
      leaves.filter(({ path }) => !cited.has(path) && known.some((row) => row.clause === path && row.by === basis));
    const wordFor = (path: string) => known.find((row) => row.clause === path)?.word;
    const listed = (found: readonly Clause[]) =>
      found.map(({ path, heading }) =>
        [path, heading, wordFor(path) && `— ${wordFor(path)}`].filter((part) => part !== undefined).join(' '),
      );
    return [
      {
        document,
        implemented: listed(leaves.filter(({ path }) => cited.has(path))),
        elsewhere: listed(by('product')),
        people: listed(by('people')),
        missing: listed(leaves.filter(({ path }) => !cited.has(path) && !known.some((row) => row.clause === path))),
      },
    ];
  });
  return { citations: citations.length, checked, faults, unread, coverage };
}
