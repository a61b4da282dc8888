import { formatYuan } from '../../../../shared/money/index.ts';
import type { DemoResult } from '../DemoResult.ts';
import type { Finding } from '../invariants/inspect.ts';
import { type Cell, renderTable } from './renderTable.ts';

const sumOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

const rowsOf = (counts: ReadonlyMap<string, number>): Cell[][] => [...counts].map(([word, count]) => [word, count]);

/** What happened, as a newcomer reads it at the end of the run. */
export function renderSummary(result: DemoResult): string {
  const { collected, payments, quarantined, tally, chains, register } = result;
  const { tasks } = collected;
  return [
    renderTable(
      `Applications (${tally.applications} filed, ${sumOf(collected.applications) - tally.applications} after a warning)`,
      rowsOf(collected.applications),
    ),

    renderTable(`Warnings (${sumOf(collected.warnings)})`, rowsOf(collected.warnings)),
    renderTable(`Tasks (${tasks.total})`, [
      ['done in time', tasks.inTime],
      ['reminded (催办)', tasks.reminded],
      ['escalated', tasks.escalated],
      ['supervised (督办)', tasks.supervised],
      ['forms given back by a leader', tally.returned],
    ]),
    renderTable(`Referrals (${sumOf(collected.referrals)})`, rowsOf(collected.referrals)),
    renderTable(`Quarantined rows of the feeds (${sumOf(quarantined)})`, rowsOf(quarantined)),
    renderTable('Further', [
      ['households on the register', register.households],
      ['persons on the register', register.persons],
      [`bridge payments (${formatYuan(payments.fen)} yuan)`, payments.count],
      ['second applications linked to the open case', tally.repeated],
      ['objections', tally.objections.size],
      ['withdrawals', tally.withdrawals.size],
      ['decisions that departed from the proposal', collected.departures],
      ['attempts at what is not theirs, refused', tally.refusedAttempts.length],
      ['chains verified', chains],
      ['moves of the clock', tally.clockMoves],
    ]),
    renderFindings(result.findings),
    `  ${(result.milliseconds / 1000).toFixed(1)} s of real time, ${result.days} days of the county's time`,
  ].join('\n\n');
}

const renderFindings = (findings: readonly Finding[]): string =>
  ['  Invariants', `  ${'─'.repeat(40)}`]
    .concat(
      findings.flatMap(({ invariant, findings: found }) => [
        `  ${found.length === 0 ? '✓' : '✗'} ${invariant}`,
        ...found.slice(0, 10).map((line) => `      ${line}`),
        ...(found.length > 10 ? [`      … and ${found.length - 10} more`] : []),
      ]),
    )
    .join('\n');
