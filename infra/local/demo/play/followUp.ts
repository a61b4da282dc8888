import type { Work } from './forms/Work.ts';
import type { Play } from './Play.ts';

/** What the families do after an officer's act: withdraw, or object while the opinion is posted. */
export async function followUp(
  { tally }: Play,
  { task, plan, office }: Pick<Work, 'task' | 'plan' | 'office'>,
): Promise<void> {
  if (!plan || task.round > 1) return;
  const id = task.caseId;
  if (task.kind === 'post-opinion' && plan.objection) {
    const grounds = plan.objection === 'founded' ? '该家庭有未申报的经营收入' : '对该家庭的困难情况有疑问';
    await office.client.fileObjection({ params: { id }, body: { grounds }, idempotencyKey: `objection/${id}` });
    tally.objections.add(id);
  }
  const when = task.kind === 'post-opinion' ? 'while-posted' : task.kind === 'accept-application' ? 'before-visit' : '';
  if (plan.withdraws !== when) return;
  const reason = '家庭情况好转，自愿撤回申请';
  await office.client.withdrawApplication({ params: { id }, body: { reason }, idempotencyKey: `withdrawal/${id}` });
  tally.withdrawals.add(id);
}

/** After an interruption: families whose officer's act was the last thing that happened follow it up now. */
export async function catchUp(play: Play): Promise<void> {
  for (const [id, plan] of play.world.planOf) {
    if (!plan.objection && !plan.withdraws) continue;
    const office = play.offices.of(`township:${plan.family.township}`, 'township-officer');
    const { body } = await office.client.readApplication({ params: { id } });
    const done = body.closedAt ? [] : body.tasks.filter(({ status }) => status === 'completed');
    for (const task of done) await followUp(play, { task, plan, office });
  }
}
