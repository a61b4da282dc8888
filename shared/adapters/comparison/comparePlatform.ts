import type { BucketRange } from '../../comparison/bucketOf.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { divisionOfOrgan } from '../../comparison/divisionOfOrgan.ts';
import type { PlatformCounts } from '../../comparison/report.ts';
import { slicePlatformKey } from '../../comparison/runKeys.ts';
import { monthlyAidOf } from '../../entitlements/monthlyAidOf.ts';
import { divisionPrefix } from '../../feeds/divisionPrefix.ts';
import { type DuckDb, text } from '../duckdb/openDuckDb.ts';
import { createReader } from '../dynamodb/reader.ts';
import { eachOf } from '../eachOf.ts';
import { toCsv } from '../toCsv.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { feedView } from './feedViews.ts';

const width = 8;

/**
 * Holds the roll of the provincial platform against the register: who is on theirs and not on ours and the other way round,
 * whose category or amount differs. It is a report; nothing is decided by it. No person is named: theirs by line and case
 * number, ours by the register's own id.
 */
export async function comparePlatform(
  from: ComparisonDependencies,
  duck: DuckDb,
  run: ComparisonRun,
  range: BucketRange,
): Promise<PlatformCounts> {
  await duck.run('platform', layOut(run));
  const rows = (await duck.rows('platform differences', differences)).map(toDifference);
  const reader = createReader(from.table);
  const told: string[][] = [];
  const counts: PlatformCounts = {
    theirs: 0,
    ours: 0,
    both: 0,
    onlyTheirs: 0,
    onlyOurs: 0,
    categoryDiffers: 0,
    amountDiffers: 0,
  };
  for (const [name, count] of Object.entries((await duck.rows('platform counts', sizes))[0] ?? {})) {
    if (name in counts) counts[name as keyof PlatformCounts] = Number(count);
  }
  await eachOf(rows, width, async (row) => {
    const { kind, family, category, amount } = row;
    if (kind === 'amount') {
      const known = await monthlyAidOf(reader, family, category, run.date);
      if (known === undefined || known === amount) return;
      counts.amountDiffers += 1;
      told.push([...headOf(row), '金额不同', yuan(known), yuan(amount)]);
    } else if (kind === 'theirs') {
      counts.onlyTheirs += 1;
      told.push([...headOf(row), '平台在册、本系统未登记', '', category]);
    } else if (kind === 'ours') {
      counts.onlyOurs += 1;
      told.push([...headOf(row), '本系统在册、平台无此人', category, '']);
    } else {
      counts.categoryDiffers += 1;
      told.push([...headOf(row), '类别不同', row.held, category]);
    }
  });
  const lines = toCsv(told.toSorted((a, b) => (a.join() < b.join() ? -1 : 1))).slice(1);
  await from.objects.writeText(slicePlatformKey(run.id, range), lines, 'text/csv; charset=utf-8');
  return counts;
}

/** 行号, 户编号, 区划, 人员, 情况, 本系统, 平台 */
const headOf = ({ line, caseNumber, division, person }: Difference) => [line, caseNumber, division, person];

const yuan = (fen: number | undefined) => (fen === undefined ? '' : (fen / 100).toFixed(2));

/** Ours counts where an organ has delivered for: of other places the platform says nothing. */
function layOut(run: ComparisonRun): string {
  const organs = run.feeds.find(({ feed }) => feed === 'platform-roll')?.batches ?? [];
  const prefixes = [...new Set(organs.map(({ organ }) => divisionPrefix(divisionOfOrgan(organ))))];
  const within = prefixes.map((prefix) => `starts_with(township, ${text(prefix)})`).join(' OR ') || 'false';
  return `CREATE TEMP TABLE ours AS SELECT id, person, family, township, held, unnest(string_split(held, ' ')) AS category
      FROM register WHERE held <> '' AND deceased_on IS NULL AND (${within});
    CREATE TEMP TABLE theirs AS SELECT id, category, monthly_aid, case_number, line, division FROM ${feedView('platform-roll')}`;
}

const cells = (kind: string, from: { line: string; number: string; division: string; own: string; amount: string }) =>
  `SELECT ${text(kind)} AS kind, ${from.line} AS line, ${from.number} AS "number", ${from.division} AS division,
    ${from.own}, category, ${from.amount} AS amount`;

const theirs = { line: 'line::VARCHAR', number: "coalesce(case_number, '')", division: 'theirs.division' };

const differences = `
  ${cells('theirs', { ...theirs, own: "'' AS person, '' AS family, '' AS held", amount: 'NULL::DOUBLE' })}
    FROM theirs ANTI JOIN register USING (id)
  UNION ALL ${cells('category', { ...theirs, own: 'person, family, held', amount: 'NULL::DOUBLE' })}
    FROM theirs JOIN register USING (id) WHERE NOT list_contains(string_split(held, ' '), category)
  UNION ALL ${cells('amount', { ...theirs, own: 'person, family, held', amount: 'monthly_aid::DOUBLE' })}
    FROM theirs JOIN ours USING (id, category) WHERE monthly_aid IS NOT NULL
  UNION ALL ${cells('ours', { line: "''", number: "''", division: 'township', own: 'person, family, held', amount: 'NULL::DOUBLE' })}
    FROM ours ANTI JOIN theirs USING (id)`;

const sizes = `SELECT (SELECT count(*) FROM theirs)::DOUBLE AS theirs, (SELECT count(*) FROM ours)::DOUBLE AS ours,
  (SELECT count(*) FROM theirs JOIN ours USING (id, category))::DOUBLE AS "both"`;

interface Difference {
  kind: string;
  line: string;
  caseNumber: string;
  division: string;
  person: string;
  family: string;
  held: string;
  category: string;
  amount: number | undefined;
}

const toDifference = (row: Record<string, unknown>): Difference => ({
  kind: String(row.kind),
  line: String(row.line ?? ''),
  caseNumber: String(row.number ?? ''),
  division: String(row.division ?? ''),
  person: String(row.person ?? ''),
  family: String(row.family ?? ''),
  held: String(row.held ?? ''),
  category: String(row.category ?? ''),
  amount: row.amount === null || row.amount === undefined ? undefined : Number(row.amount),
});
