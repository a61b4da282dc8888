import { createApplications } from '../../../infra/local/demo/generator/applications/createApplications.ts';
import { createFeeds } from '../../../infra/local/demo/generator/feeds/createFeeds.ts';
import type { DemoFeed } from '../../../infra/local/demo/generator/feeds/DemoFeed.ts';
import type { DemoCounty } from '../../../infra/local/demo/generator/model.ts';
import type { Play } from '../../../infra/local/demo/play/Play.ts';
import { createWorld } from '../../../infra/local/demo/play/World.ts';
import type { PlainDate } from '../../../shared/time/index.ts';
import { type Struck, strike } from './strike.ts';
import { yearPlan } from './yearPlan.ts';

/** What one month brings: families that have not asked before, and files that say something new. */
export function createMonth(
  play: Play,
  month: number,
  today: PlainDate,
  struck: readonly Struck[],
): { play: Play; feeds: DemoFeed[] } {
  const { applications, feeds } = yearPlan[month] ?? { applications: 0, feeds: [] };
  const whole = play.world.county;
  const turn = <Item>(items: readonly Item[]) => items.filter((_, index) => index % yearPlan.length === month);
  const seed = `${whole.seed}/${month}`;
  const own: DemoCounty = {
    seed,
    today,
    families: turn(whole.families),
    newcomers: turn(whole.newcomers),
  };
  const everybody: DemoCounty = { ...whole, seed, today };
  const world = { ...createWorld(everybody, createApplications(own, applications)), planOf: play.world.planOf };
  const files = createFeeds(everybody).filter(({ feed }) => feeds.includes(feed));
  return { play: { ...play, world }, feeds: files.map((file) => strike(file, struck, 30_000 + 1000 * month, today)) };
}
