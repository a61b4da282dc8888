import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../../infra/local/demo/invariants/Inspection.ts';
import { inspect } from '../../../infra/local/demo/invariants/inspect.ts';
import { collect } from '../../../infra/local/demo/report/collect.ts';
import { listCases } from '../../../infra/local/demo/report/listCases.ts';
import { readChains } from '../../../infra/local/demo/report/readChains.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { type Application, applications } from '../../../shared/applications/application.ts';
import { monitoringWindows, windowsOfCounty } from '../../../shared/monitoring/monitoringWindow.ts';
import { digests } from '../../../shared/supervision/digest.ts';
import { type Task, tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import { addDays, diffDays, type PlainDate, shanghaiDateOf, weekdayOf } from '../../../shared/time/index.ts';
import {
  type Suppression,
  suppressions,
  suppressionsOfCounty,
} from '../../../shared/warnings/suppressions/suppression.ts';
import { type Warning, warnings } from '../../../shared/warnings/warning.ts';
import { tableOf } from '../../bench/lifecycle/tableOf.ts';
import { startDemoCloud } from '../../support/demoCloud.ts';
import { explainCounty } from './explainCounty.ts';
import { beginOn, county, playYear, type YearPlayed } from './playYear.ts';
import { watchedUntil } from './yearPlan.ts';

describe('a year in a county of 5,000 persons', () => {
  let cloud: Cloud;
  let table: Table;
  let stateDirectory: string;
  let year: YearPlayed;
  let inspection: Inspection;
  let reports: Awaited<ReturnType<typeof reportsOf>>;
  let records: Warning[];
  let asked: Task[];
  let applied: Application[];

  beforeAll(async () => {
    stateDirectory = await mkdtemp(join(tmpdir(), 'doudi-year-'));
    beginOn(stateDirectory, '2026-01-05T01:00:00.000Z');
    cloud = await startDemoCloud({ stateDirectory, recordsInMemory: true });
    table = await tableOf(cloud);
    year = await playYear(cloud, table, (line) => console.log(line));
    const auditor = year.play.offices.of('audit:340404', 'auditor').client;
    reports = await reportsOf(year);
    const cases = await listCases(auditor);
    const families = new Set([...cases.applications, ...cases.warnings].map(({ familyId }) => familyId));
    const chains = await readChains(auditor, families);
    const { endings } = await collect(auditor, cases);
    const raised = reports.map(({ warnings: of }) => {
      // Of the blind sample too, whatever became of it, but what stood there already.
      const drawn = Object.entries(of.sample).filter(([what]) => !what.endsWith('repeated'));
      const sampled = drawn.reduce((sum, [, count]) => sum + count, 0);
      return of.raised + sampled + (of.suppressed['by-an-officer'] ?? 0);
    });
    inspection = {
      auditor,
      url: cloud.endpoints.api,
      stateDirectory,
      county: year.play.world.county,
      ...cases,
      chains,
      endings,
      // Whoever applied last is still on the way.
      meant: new Map(
        [...year.play.world.planOf].flatMap(([id, plan]) =>
          endings.get(id) === 'open' ? [] : [[id, plan.expected] as const],
        ),
      ),
      register: year.register,
      expected: {
        applications: year.play.world.planOf.size,
        households: county.families,
        persons: county.persons,
        warnings: raised.reduce((sum, count) => sum + count, 0),
      },
    };
    const reader = createReader(table);
    records = await Promise.all(cases.warnings.map(({ id }) => reader.get(warnings, { id })));
    applied = await Promise.all(cases.applications.map(({ id }) => reader.get(applications, { id })));
    const every = [...cases.applications, ...cases.warnings];
    asked = (await Promise.all(every.map(({ id }) => reader.list(tasks, tasksOfCase(id))))).flat();
  }, 45 * 60_000);
  afterAll(async () => {
    table?.client.destroy();
    await cloud?.close();
    await rm(stateDirectory, { recursive: true, force: true });
  });

  it('is a year: twelve comparisons, each of its own month, by the schedule', () => {
    expect(reports.map(({ period }) => period)).toHaveLength(12);
    expect(new Set(reports.map(({ period }) => period)).size).toBe(12);
    expect(reports.filter(({ feeds }) => feeds.some(({ missing, late }) => missing || late.length > 0))).not.toEqual(
      [],
    );
    expect(inspection.warnings.length).toBeGreaterThan(200);
  });

  it('keeps every invariant of the main job', async () => {
    const found = (await inspect(inspection)).filter(({ findings }) => findings.length > 0);
    expect(found).toEqual([]);
  });

  it('ends as the chains of its families say', async () => {
    const explained = await explainCounty(table, [...inspection.applications, ...inspection.warnings]);
    expect(explained.findings).toEqual([]);
    expect(explained.families).toBeGreaterThan(200);
  });

  it('warns once of a person by an indicator in a period, merged triggers among them', () => {
    const triggers = records.flatMap((warning) => warning.triggers);
    const named = triggers.map(({ personId, indicator, period }) => `${personId} ${indicator.id} ${period}`);
    expect(named.length).toBeGreaterThan(records.length);
    expect(new Set(named).size).toBe(named.length);
  });

  it('keeps what an officer suppressed from the desks until its day, and not a day longer', async () => {
    const held = (await createReader(table).list(suppressions, {
      index: 'GSI1',
      pk: suppressionsOfCounty('340404'),
    })) as Suppression[];
    expect(held.length).toBeGreaterThan(1);
    for (const { id, personId, until, counted } of held) {
      const theirs = records.filter((warning) => warning.personId === personId);
      const kept = theirs.filter(({ suppressedBy }) => suppressedBy === id);
      expect(kept).toHaveLength(counted);
      expect(counted).toBeGreaterThan(0);
      expect(kept.every(({ openedAt }) => shanghaiDateOf(openedAt) < until)).toBe(true);
      const later = records.flatMap(({ triggers }) => triggers).filter((each) => each.personId === personId);
      expect(later.some(({ at }) => shanghaiDateOf(at) >= until)).toBe(true);
    }
  });

  it('ends the watches whose term is over, and sees whoever is met while watched', async () => {
    const reader = createReader(table);
    const inCounty = (status: 'ended' | 'watching') =>
      reader.list(monitoringWindows, { index: 'GSI1' as const, pk: windowsOfCounty('340404', status) });
    const [ended, watching] = await Promise.all([inCounty('ended'), inCounty('watching')]);
    expect(ended.map(({ kind, until, endedBy }) => `${kind} ${until} ${endedBy}`)).toEqual(
      ended.map(() => `exit ${watchedUntil} term`),
    );
    expect([ended.length > 0, watching.length > 0]).toEqual([true, true]);
    const hits = ended.flatMap((window) => window.hits);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ at }) => shanghaiDateOf(at) < watchedUntil)).toBe(true);
    expect(ended.every(({ endedAt }) => shanghaiDateOf(endedAt ?? '') >= watchedUntil)).toBe(true);
  });

  it('alarms in the fourth quarter, once, of what the year still owes', async () => {
    const { client } = year.play.offices.of('civil-affairs:340404', 'county-officer');
    const { body } = await client.readYearlyCounters({ params: { id: '340404' }, query: { year: 2026 } });
    const alarmed = body.items.flatMap(({ counter, alarmedAt }) =>
      alarmedAt ? [[counter, shanghaiDateOf(alarmedAt).slice(0, 7)]] : [],
    );
    expect(alarmed).toEqual([['publicity-month-may', '2026-10']]);
    expect(body.items.find(({ counter }) => counter === 'coordination-mechanism')?.held).toBeGreaterThan(0);
  });

  it('lets no day of the Spring Festival count, and tells superiors of what is late', async () => {
    const across = asked.flatMap(({ openedAt, workingDays, dueAt, kind }) => {
      const opened = shanghaiDateOf(openedAt);
      const plain = weekdaysAfter(opened, workingDays);
      const held = opened >= '2026-02-01' && opened < '2026-02-14' && plain > '2026-02-16' && plain < '2026-04';
      return held && !kind.includes('urgent') ? [{ plain, due: shanghaiDateOf(dueAt) }] : [];
    });
    expect(across.length).toBeGreaterThan(0);
    expect(across.filter(({ plain, due }) => diffDays(plain, due) < 3 || due <= '2026-02-24')).toEqual([]);
    const moved = asked.flatMap((task) => task.moved.map(({ kind }) => kind));
    expect(new Set(moved)).toEqual(new Set(['remind', 'escalate', 'supervise']));
    const escalated = asked.find(
      ({ organ, moved: of }) => organ.startsWith('township:') && of.some(({ kind }) => kind === 'escalate'),
    );
    const at = escalated?.moved.find(({ kind }) => kind === 'escalate')?.at ?? '';
    const digest = await createReader(table).find(digests, { organ: 'civil-affairs:340404', day: shanghaiDateOf(at) });
    expect(digest?.escalated ?? 0).toBeGreaterThan(0);
  });

  it('decides by delegation while it lasts, and holds tasks for nobody who is ill', () => {
    expect(year.wasIll).toBe(true);
    const decided = applied.filter(({ decider }) => decider?.delegation);
    expect(new Set(decided.map(({ decider }) => decider?.organ))).toEqual(new Set(['township:340404002']));
    expect(decided.every(({ openedAt }) => openedAt > '2025-12-31' && openedAt < '2026-08')).toBe(true);
    // The township's one leader has given the opinion: the county signs in its place.
    const passedUp = asked.filter(({ passedUpFrom }) => passedUpFrom === 'township:340404002');
    expect(passedUp.map(({ kind, organ }) => `${kind} ${organ}`)).toContain('confirm-application civil-affairs:340404');
  });
});

/** As it would be reckoned by who knows no holidays: Monday to Friday. */
function weekdaysAfter(start: PlainDate, count: number): PlainDate {
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) < 6) left -= 1;
  }
  return day;
}

/** Of each comparison, oldest first. */
async function reportsOf({ play }: YearPlayed) {
  const { client } = play.offices.of('civil-affairs:340404', 'county-officer');
  const { body } = await client.listRuns({ query: { limit: 100 } });
  const closed = body.items.filter(({ status }) => status === 'closed').toReversed();
  return Promise.all(closed.map(async ({ id }) => (await client.readRunReport({ params: { id } })).body));
}
