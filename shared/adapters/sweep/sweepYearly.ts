import type { Context } from '../../commands/command.ts';
import { figures, figuresOf } from '../../figures/figure.ts';
import { childrenOf, type Division, levelOf } from '../../identity/index.ts';
import { alarmYearly } from '../../meetings/alarmYearly.ts';
import { packs } from '../../policy/index.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import type { Table } from '../dynamodb/table.ts';

/** In the fourth quarter, once a day: counties at work that still owe what their notice wants done each year. */
export async function sweepYearly(table: Table, context: Context): Promise<number> {
  const today = shanghaiDateOf(context.now);
  if (today.slice(5) < '10-01') return 0;
  const reader = createReader(table);
  const counting = packs.filter(({ procedure }) => procedure.annualCounters.length > 0);
  const counties = new Set(counting.flatMap(({ divisions }) => divisions.flatMap(countiesIn)));
  let alarms = 0;
  for (const county of counties) {
    const { items } = await reader.page(figures, figuresOf(county, 'now'), 1);
    if (items.length === 0) continue;
    const outcome = await runCommand(table, alarmYearly, { county }, `alarm-yearly:${county}:${today}`, context);
    if (outcome.kind === 'done') alarms += outcome.answer.alarms.length;
  }
  return alarms;
}

const countiesIn = (division: Division): Division[] =>
  levelOf(division) === 'county' ? [division] : childrenOf(division).flatMap(countiesIn);
