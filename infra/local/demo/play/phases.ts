import type { ApplicationPlan } from '../generator/applications/ApplicationPlan.ts';
import { demoCounty } from '../generator/createCounty.ts';
import type { DemoFeed } from '../generator/feeds/DemoFeed.ts';
import { toRoll } from '../generator/toRoll.ts';
import { upload } from './deliver.ts';
import { inParallel } from './inParallel.ts';
import type { Play } from './Play.ts';
import { toSubmission } from './toSubmission.ts';
import { untilDone } from './untilDone.ts';

const civilAffairs = `civil-affairs:${demoCounty}`;

/** Loads today's roll of the county. @returns what the load reports */
export async function loadRegister({ control, offices, world }: Play, onLoaded: (households: number) => void) {
  const { client } = offices.of(civilAffairs, 'register-operator');
  const roll = Buffer.from(toRoll(world.county));
  const key = `roll/${world.county.seed}`;
  const { body: announced } = await client.announceImport({ body: {}, idempotencyKey: `${key}/announce` });
  const params = { id: announced.importId };
  const { body: before } = await client.readImport({ params });
  if (before.status === 'announced') {
    const sha256 = await upload(announced.upload, roll);
    const body = { lines: world.county.families.length, sha256 };
    await client.commitImport({ params, body, idempotencyKey: `${key}/commit` });
  }
  return untilDone(control, 150, async () => {
    const { body } = await client.readImport({ params });
    onLoaded(body.counts?.households ?? 0);
    return body.status === 'loaded' || body.status === 'rejected' ? body : undefined;
  });
}

/** Each agency's system delivers its file, and waits until it has been taken in. */
export async function deliverFeeds(
  { control, offices, world }: Play,
  feeds: readonly DemoFeed[],
  onDelivered: (count: number) => void,
) {
  let delivered = 0;
  return Promise.all(
    feeds.map(async ({ feed, organ, bytes, truth }) => {
      const { client } = offices.systemOf(organ);
      const key = `feed/${world.county.seed}/${feed}`;
      const { body: announced } = await client.announceBatch({
        params: { feed },
        body: { period: world.county.today.slice(0, 7) },
        idempotencyKey: `${key}/announce`,
      });
      const params = { feed, id: announced.batchId };
      const { body: before } = await client.readBatch({ params });
      if (before.status === 'announced') {
        const sha256 = await upload(announced.upload, bytes);
        await client.commitBatch({ params, body: { rows: truth.rows, sha256 }, idempotencyKey: `${key}/commit` });
      }
      const taken = await untilDone(control, 100, async () => {
        const { body } = await client.readBatch({ params });
        return body.status === 'ready' || body.status === 'rejected' ? body : undefined;
      });
      onDelivered(++delivered);
      return taken;
    }),
  );
}

/** Files these applications at their townships' windows, and a few of them a second time. */
export async function fileApplications(
  play: Play,
  plans: readonly ApplicationPlan[] = play.world.plans,
  onFiled = () => {},
): Promise<void> {
  const { offices, world, tally } = play;
  await inParallel(plans, 16, async (plan) => {
    const { client } = offices.of(`township:${plan.family.township}`, 'township-officer');
    const body = toSubmission(plan);
    const idempotencyKey = `application/${world.county.seed}/${plan.key}`;
    const { body: answer } = await client.submitApplication({ body, idempotencyKey });
    world.planOf.set(answer.applicationId, plan);
    play.labels.set(answer.applicationId, plan.key);
    tally.applications++;
    if (plan.key.endsWith('7')) await fileAgain(play, plan, answer.applicationId);
    onFiled();
  });
}

/** The same family asks again at the window: it gets the receipt of its open application (P12). */
async function fileAgain({ offices, world, tally }: Play, plan: ApplicationPlan, id: string): Promise<void> {
  const { client } = offices.of(`township:${plan.family.township}`, 'township-officer');
  const idempotencyKey = `application/${world.county.seed}/${plan.key}/again`;
  const { body } = await client.submitApplication({ body: toSubmission(plan), idempotencyKey });
  if (!body.linked || body.applicationId !== id)
    throw new Error(`The second application of ${plan.key} was not linked`);
  tally.repeated++;
}
