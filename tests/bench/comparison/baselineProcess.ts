import { DuckDBInstance } from '@duckdb/node-api';
import type { FeedId } from '../../../shared/feeds/index.ts';

/**
 * The engine alone: who is touched by which indicator, and how many rows of each feed are of people on the register, in one
 * statement over the same files. It knows the demonstration's thresholds by heart and shows no evidence.
 */
const [directory = '', date = ''] = process.argv.slice(2);
const rows = (feed: FeedId) => `read_parquet('${directory}/${feed}-*.parquet')`;
const feeds: FeedId[] = [
  'self-paid-medical',
  'delivered-assistance',
  'contributions',
  'severe-disability',
  'serious-illness',
  'poor-students',
  'registered-unemployment',
  'disaster-aid',
  'vehicles',
];
const year = `DATE '${date}' - INTERVAL 12 MONTH`;
const statement = `
  WITH register AS (SELECT id, held <> '' AS helped, labourer <> 'none' AS labours, settled FROM read_parquet('${directory}/register-*.parquet')),
  medical AS (SELECT id, max_by(self_paid, as_of) AS cost FROM ${rows('self-paid-medical')} GROUP BY id),
  unemployed AS (SELECT id FROM ${rows('registered-unemployment')} GROUP BY id HAVING max_by(status, registered_on) = 'registered'),
  disaster AS (SELECT id FROM ${rows('disaster-aid')} WHERE aided_on > ${year} GROUP BY id HAVING sum(aid) > 0),
  wages AS (SELECT id FROM ${rows('contributions')} GROUP BY id HAVING max_by(CASE WHEN status = 'paying' THEN wage END, paid_until) > 300000),
  vehicles AS (SELECT DISTINCT id FROM ${rows('vehicles')} WHERE status = 'owned'),
  disabled AS (SELECT id FROM ${rows('severe-disability')} GROUP BY id HAVING max_by(grade, issued_on) IN ('1', '2')),
  ill AS (SELECT DISTINCT id FROM ${rows('serious-illness')}),
  students AS (SELECT id FROM ${rows('poor-students')} WHERE recognised_on > ${year} GROUP BY id),
  hits AS (
    SELECT id, 'expenditure-surge' AS indicator FROM medical WHERE cost > 1500000
    UNION ALL SELECT id, 'income-not-sustainable' FROM unemployed SEMI JOIN (SELECT id FROM register WHERE labours) USING (id)
    UNION ALL SELECT id, 'property-loss' FROM disaster
    UNION ALL SELECT id, 'policy-not-delivered' FROM (SELECT id FROM register WHERE list_contains(string_split(settled, ' '), 'dibao'))
      ANTI JOIN (SELECT id FROM ${rows('delivered-assistance')} WHERE benefit = 'INS_PREMIUM_SUBSIDY') USING (id)
    UNION ALL SELECT id, 'economic-improvement' FROM (SELECT id FROM wages UNION SELECT id FROM vehicles) SEMI JOIN (SELECT id FROM register WHERE helped) USING (id)),
  scores AS (SELECT id FROM (
      SELECT id, 35 AS points FROM medical WHERE cost > 600000 UNION ALL SELECT id, 30 FROM disabled UNION ALL SELECT id, 30 FROM ill
      UNION ALL SELECT id, 20 FROM students UNION ALL SELECT id, 25 FROM unemployed UNION ALL SELECT id, 20 FROM disaster)
    GROUP BY id HAVING sum(points) >= 60)
  SELECT indicator, count(*)::DOUBLE AS n FROM (SELECT * FROM hits UNION ALL SELECT id, 'composite-score' FROM scores ANTI JOIN hits USING (id)) GROUP BY indicator
  UNION ALL SELECT * FROM (${feeds.map((feed) => `SELECT 'matched ${feed}', count(*)::DOUBLE FROM ${rows(feed)} SEMI JOIN register USING (id)`).join(' UNION ALL ')})`;

const instance = await DuckDBInstance.create(':memory:', {
  threads: '2',
  memory_limit: '3GB',
  temp_directory: `${directory}/spill`,
});
const duck = await instance.connect();
const cpu = process.cpuUsage();
const started = performance.now();
const answer = (await duck.runAndReadAll(statement)).getRowObjectsJS();
const used = process.cpuUsage(cpu);
process.stdout.write(
  JSON.stringify({
    wall: (performance.now() - started) / 1000,
    cpu: (used.user + used.system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
    hits: Object.fromEntries(answer.map(({ indicator, n }) => [indicator, n])),
  }),
);
