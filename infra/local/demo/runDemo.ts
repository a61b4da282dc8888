import { diffDays, shanghaiDateOf } from '../../../shared/time/index.ts';
import type { DemoResult } from './DemoResult.ts';
import { readDemoFile, writeDemoFile } from './demoFile.ts';
import { type DemoSize, demoSizes } from './demoSizes.ts';
import type { ApplicationPlan } from './generator/applications/ApplicationPlan.ts';
import { createApplications } from './generator/applications/createApplications.ts';
import { createCounty } from './generator/createCounty.ts';
import { createFeeds } from './generator/feeds/createFeeds.ts';
import type { DemoFeed } from './generator/feeds/DemoFeed.ts';
import { inspect } from './invariants/inspect.ts';
import { askForOthers } from './play/askForOthers.ts';
import { createControl } from './play/control.ts';
import { decideSample } from './play/decideSample.ts';
import { catchUp } from './play/followUp.ts';
import { createOffices } from './play/Offices.ts';
import { createPlay, type Play } from './play/Play.ts';
import { deliverFeeds, fileApplications, loadRegister } from './play/phases.ts';
import { createWorld } from './play/World.ts';
import { work } from './play/work.ts';
import { collect } from './report/collect.ts';
import { countDrawn } from './report/countDrawn.ts';
import { countPayments } from './report/countPayments.ts';
import { createProgress, type Progress } from './report/createProgress.ts';
import { listCases } from './report/listCases.ts';
import { readChains } from './report/readChains.ts';

export interface DemoOptions {
  /** Of the local cloud: the players remember there which county they played. */
  readonly stateDirectory: string;
  readonly seed?: string;
  readonly size?: DemoSize;
  readonly progress?: Progress;
}

/**
 * Plays the main job against a running local cloud, through its HTTP API only, and checks that everything holds.
 * Interrupted and called again on the same state, it goes on where it was.
 */
export async function runDemo(
  cloud: { endpoints: { api: string; issuer: string } },
  { stateDirectory, seed = 'doudi', size = 'full', progress = createProgress() }: DemoOptions,
): Promise<DemoResult> {
  const begun = performance.now();
  const control = createControl(cloud.endpoints.api);
  const now = await control.now();
  const { today } = readDemoFile(stateDirectory) ?? writeDemoFile(stateDirectory, { seed, today: shanghaiDateOf(now) });
  const { persons, families, newcomers, applications, sample, longestTerm } = demoSizes[size];
  const county = createCounty(seed, { persons, families, newcomers }, today);
  const play = createPlay({
    control,
    offices: createOffices(cloud.endpoints),
    world: createWorld(county, createApplications(county, applications)),
    session: now,
  });
  if (sample !== undefined) await decideSample(play, sample);
  const feeds = createFeeds(county);
  const doneBar = progress.bar('tasks done', 1);
  const onDone = (done: number, all: number) => doneBar.update(done, all);
  const filled = fill(play, feeds, progress);
  const [{ register, quarantined }] = await Promise.all([filled, work(play, onDone, { filled, longestTerm })]);
  doneBar.stop();
  progress.stop();

  const auditor = play.offices.of('audit:340404', 'auditor').client;
  const cases = await listCases(auditor);
  const [chains, collected] = await Promise.all([
    readChains(auditor, new Set([...cases.applications, ...cases.warnings].map(familyOf))),
    collect(auditor, cases),
  ]);
  const striking = feeds.flatMap(({ truth }) => [...truth.striking.registered, ...truth.striking.others]);
  const expected = {
    applications,
    households: families,
    persons,
    warnings: striking.length + (await countDrawn(auditor)),
  };
  const inspection = {
    auditor,
    url: cloud.endpoints.api,
    stateDirectory,
    county,
    ...cases,
    chains,
    endings: collected.endings,
    meant: new Map([...play.world.planOf].map(([id, plan]) => [id, plan.expected])),
    register,
    expected,
  };
  const findings = await inspect(inspection);
  return {
    collected,
    payments: countPayments(chains.values()),
    tally: play.tally,
    register,
    quarantined,
    chains: chains.size,
    findings,
    holds: findings.every(({ findings: found }) => found.length === 0),
    milliseconds: performance.now() - begun,
    days: diffDays(today, shanghaiDateOf(await control.now())),
  };
}

const familyOf = ({ familyId }: { familyId: string }) => familyId;

/**
 * Newcomers apply and the agencies deliver while the roll is loaded; families on the roll apply once they stand in it;
 * then the comparison over all of them. Meanwhile the desks are worked.
 */
async function fill(play: Play, feeds: readonly DemoFeed[], progress: Progress) {
  const { world, control } = play;
  const rollBar = progress.bar('opening roll', world.county.families.length);
  const feedBar = progress.bar('feeds', feeds.length);
  const filedBar = progress.bar('applications filed', world.plans.length);
  const { known = [], newcomers = [] } = Object.groupBy(world.plans, (plan) =>
    plan.onRegister ? 'known' : 'newcomers',
  );
  const file = (plans: readonly ApplicationPlan[]) =>
    fileApplications(play, plans, () => filedBar.update(play.tally.applications));
  const [loaded, batches] = await Promise.all([
    loadRegister(play, (households) => rollBar.update(households)),
    deliverFeeds(play, feeds, (delivered) => feedBar.update(delivered)),
    file(newcomers),
  ]);
  const register = { households: loaded.counts?.households ?? 0, persons: loaded.counts?.persons ?? 0 };
  rollBar.update(register.households);
  rollBar.stop();
  feedBar.stop();
  await file(known);
  filedBar.stop();
  await catchUp(play);
  await askForOthers(play);
  await control.fire('comparison');
  const quarantined = new Map<string, number>();
  for (const { quarantine = {} } of batches)
    for (const [reason, count] of Object.entries(quarantine))
      quarantined.set(reason, (quarantined.get(reason) ?? 0) + count);
  return { register, quarantined };
}
