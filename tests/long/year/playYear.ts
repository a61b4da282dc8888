import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCounty } from '../../../infra/local/demo/generator/createCounty.ts';
import { createControl } from '../../../infra/local/demo/play/control.ts';
import { createOffices } from '../../../infra/local/demo/play/Offices.ts';
import { createPlay, type Play } from '../../../infra/local/demo/play/Play.ts';
import { deliverFeeds, fileApplications, loadRegister } from '../../../infra/local/demo/play/phases.ts';
import { addHours } from '../../../infra/local/demo/play/punctuality.ts';
import { createWorld } from '../../../infra/local/demo/play/World.ts';
import { work } from '../../../infra/local/demo/play/work.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { addMonths, shanghaiDateOf, startOfShanghaiDay } from '../../../shared/time/index.ts';
import { delegatePower, fallIll, holdMeeting, suppressAll } from './affairs.ts';
import { beginWatches } from './beginWatches.ts';
import { createMonth } from './createMonth.ts';
import type { Struck } from './strike.ts';
import { suppressedUntil, watchedUntil, yearPlan } from './yearPlan.ts';

export const county = { persons: 5000, families: 1850, newcomers: 72 };

/** Offices work every fourth day, so that a year of them takes minutes. */
const daysBetween = 4;

/** The machine's own day may be later: the year is one whose holidays the State Council has named. */
export function beginOn(stateDirectory: string, instant: string): void {
  mkdirSync(stateDirectory, { recursive: true });
  writeFileSync(join(stateDirectory, 'clock.json'), JSON.stringify({ offset: Date.parse(instant) - Date.now() }));
}

export interface YearPlayed {
  play: Play;
  register: { households: number; persons: number };
  months: { month: string; seconds: number; tasks: number }[];
  wasIll: boolean;
}

/** January to December: each month its applications, its feeds, its comparison by the schedule, and the work on the desks. */
export async function playYear(cloud: Cloud, table: Table, say: (line: string) => void): Promise<YearPlayed> {
  const control = createControl(cloud.endpoints.api);
  const now = await control.now();
  const whole = createCounty('year', county, shanghaiDateOf(now));
  const play = createPlay({
    control,
    offices: createOffices(cloud.endpoints),
    world: createWorld(whole, []),
    session: now,
  });
  const { counts } = await loadRegister(play, () => {});
  const months: YearPlayed['months'] = [];
  const chosen: Record<'suppressed' | 'watched', (Struck & Noticed)[]> = { suppressed: [], watched: [] };
  let wasIll = false;
  for (const [month, plan] of yearPlan.entries()) {
    const begun = performance.now();
    const today = shanghaiDateOf(await control.now());
    if (month === 1) {
      const [first = [], second = []] = split(await noticed(play));
      Object.assign(chosen, { suppressed: first, watched: second });
      await suppressAll(
        play,
        first.map(({ personId }) => personId),
        suppressedUntil,
      );
      await beginWatches(table, second, watchedUntil);
      await delegatePower(play, today, addMonths(today, 6));
    }
    if (month >= 1) wasIll ||= await fallIll(play, today);
    if (month === 3) await holdMeeting(play, 'staff-training', today);
    if (month === 5) await holdMeeting(play, 'coordination-mechanism', today);
    const brought = createMonth(play, month, today, plan.struck ? chosen[plan.struck] : []);
    await fileApplications(brought.play);
    await deliverFeeds(brought.play, brought.feeds, () => {});
    const next = startOfShanghaiDay(addMonths(`${today.slice(0, 8)}01`, 1));
    await work(play, () => {}, { until: next, daysBetween });
    // The schedule compares at two in the morning.
    await control.moveTo(addHours(next, 3));
    await control.idle(120_000);
    const tasks = [...play.tally.tasks.values()].reduce((sum, count) => sum + count, 0);
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    months.push({ month: today.slice(0, 7), seconds, tasks });
    say(`${today.slice(0, 7)}: ${seconds} s, ${tasks} tasks so far`);
  }
  const register = { households: counts?.households ?? 0, persons: counts?.persons ?? 0 };
  return { play, register, months, wasIll };
}

interface Noticed {
  personId: string;
  caseId: string;
}

/** People of the register about whom a warning has just come to a desk. */
async function noticed({ offices, world }: Play): Promise<(Struck & Noticed)[]> {
  const found: (Struck & Noticed)[] = [];
  for (const { client } of offices.desks) {
    const { body } = await client.listTasks({ query: { place: 'open', limit: 100 } });
    for (const { id, caseId } of body.items.filter(({ kind }) => kind === 'verify-warning').slice(0, 4)) {
      const { body: task } = await client.readTask({ params: { id } });
      const { personId = '' } = (task.warning ?? {}) as { personId?: string };
      const idNumber = task.persons.find((person) => person.id === personId)?.idNumber;
      const family = idNumber ? world.familyOf(idNumber) : undefined;
      const person = family?.members.find((member) => member.idNumber === idNumber);
      const registered = world.county.families.some(({ key }) => key === family?.key);
      if (family && person && registered) found.push({ person, family, personId, caseId });
    }
  }
  return found.slice(0, 8);
}

const split = <Item>(items: readonly Item[]): Item[][] => [
  items.filter((_, index) => index % 2 === 0),
  items.filter((_, index) => index % 2 === 1),
];
