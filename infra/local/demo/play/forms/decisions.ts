import * as z from 'zod';
import type { confirmApplication as confirmKind } from '../../../../../shared/applications/tasks/confirmApplication.ts';
import type { giveOpinion as opinionKind } from '../../../../../shared/applications/tasks/giveOpinion.ts';
import { Category, categoryNames } from '../../../../../shared/policy/category.ts';
import type { Work } from './Work.ts';

const Proposal = z.object({
  result: z.enum(['category', 'none', 'needs-input']),
  category: Category.nullable(),
  atLeast: Category.nullable(),
});

/** The proposal of the rules that lies beside the form. */
async function proposalOf(work: Work): Promise<z.infer<typeof Proposal>> {
  const { determination } = await work.detail();
  return Proposal.parse(determination);
}

const grounds = (category: Category) => `经调查核实，符合${categoryNames[category]['zh-CN']}认定条件`;
const against = '经调查核实，家庭收入或财产不符合各类低收入人口的认定条件';

const byLocalRule = {
  category: 'other-hardship',
  reason: '收入虽高于标准，但家中近期遭遇变故，按本地规定认定为其他低收入人口',
} as const;

/** The township follows the proposal, asks for more where the rules need more, and now and then holds otherwise. */
export async function giveOpinion(work: Work): Promise<z.input<(typeof opinionKind)['form']>> {
  const { result, category, atLeast } = await proposalOf(work);
  if (result === 'needs-input' && work.task.round === 1) {
    return { outcome: 'more-evidence', reason: '收入和财产情况尚未查清，请补充调查' };
  }
  const held = category ?? atLeast;
  if (held) return { outcome: 'grant', category: held, reason: grounds(held) };
  if (work.plan?.departure) return { outcome: 'grant', ...byLocalRule };
  return { outcome: 'refuse', reason: against };
}

/** The county decides: mostly as the rules propose, and sends a few files back once for a better investigation. */
export async function confirmApplication(work: Work): Promise<z.input<(typeof confirmKind)['form']>> {
  if (work.task.round === 1 && work.random.chance(0.02)) {
    return { outcome: 'return', reason: '入户调查记录不完整，请补充后再报' };
  }
  const { category, atLeast } = await proposalOf(work);
  const held = category ?? atLeast;
  if (!held && work.plan?.departure) return { outcome: 'confirm', ...byLocalRule };
  return held ? { outcome: 'confirm', category: held, reason: grounds(held) } : { outcome: 'refuse', reason: against };
}
