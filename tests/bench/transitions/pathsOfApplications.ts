import { createApplications } from '../../../infra/local/demo/generator/applications/createApplications.ts';
import { createCounty } from '../../../infra/local/demo/generator/createCounty.ts';
import { createControl } from '../../../infra/local/demo/play/control.ts';
import { createOffices } from '../../../infra/local/demo/play/Offices.ts';
import { createPlay } from '../../../infra/local/demo/play/Play.ts';
import { fileApplications } from '../../../infra/local/demo/play/phases.ts';
import { createWorld } from '../../../infra/local/demo/play/World.ts';
import { work } from '../../../infra/local/demo/play/work.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';

/** What an application goes through, by the name of the demo's scenario. `dibao` is the happy path of 低保, with its posting. */
const wanted = ['dibao', 'tekun', 'margin', 'refused-for-income', 'papers-missing'];

/** Files one application of each kind, has the demo's officers work them to their end, and names what each was. */
export async function pathsOfApplications(cloud: Cloud): Promise<Map<string, string>> {
  const control = createControl(cloud.endpoints.api);
  const now = await control.now();
  const county = createCounty('transitions', { persons: 240, families: 90, newcomers: 10 }, shanghaiDateOf(now));
  const calm = createApplications(county, 60).filter(({ objection, withdraws }) => !objection && !withdraws);
  const plans = wanted.flatMap((scenario) => calm.find((plan) => plan.scenario === scenario) ?? []);
  const play = createPlay({
    control,
    offices: createOffices(cloud.endpoints),
    world: createWorld(county, plans),
    session: now,
  });
  await fileApplications(play);
  await work(play, () => {});
  return new Map([...play.world.planOf].map(([id, { scenario }]) => [scenario, id]));
}
