import type { Context } from '../../commands/command.ts';
import { moveHousehold } from '../../families/moveHousehold.ts';
import { countyOf, type Division, levelOf } from '../../identity/index.ts';
import { packFor, packOf } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { replace } from '../../records/write.ts';
import type { TaskResult } from '../../tasks/kind.ts';
import type { Task } from '../../tasks/task.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import type { Application } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { actOfTask, basisOf } from '../legalAct.ts';
import { tellFamily } from '../tellFamily.ts';
import { placeName } from '../writeNotice.ts';

/**
 * 移交: the wrong door moves the case to the right one with its clock, and tells the family; it sends nobody away (P18).
 * The rules of the new place hold from then on, and the household's records go with it.
 */
export async function handOver(
  task: Task,
  application: Application,
  { to, reason }: { to: Division; reason: string },
  reader: Reader,
  context: Context,
): Promise<TaskResult<Application>> {
  const county = countyOf(to);
  const from = task.organ;
  if (levelOf(to) !== 'township' || !county || to === application.township) {
    const detail = 'A case is handed to another township.';
    return { ok: false, refusal: { code: 'hand-over-to', detail, pointer: '/form/to' } };
  }
  const pack = packFor(to, shanghaiDateOf(context.now));
  if (!pack) {
    const refusal = { code: 'no-pack', detail: `No rules are in force for ${to}.`, pointer: '/form/to' };
    return { ok: false, refusal };
  }
  const sameRules = county === application.county;
  const { village: _, ...kept } = application;
  const move = { from, to: `township:${to}`, reason, by: context.by.id, at: context.now };
  const moved: Application = {
    ...kept,
    county,
    township: to,
    pack: sameRules ? application.pack : { id: pack.id, hash: pack.hash },
    places: { ...(application.places ?? { accepting: application.township as Division }), residence: to },
    handedOver: [...(application.handedOver ?? []), move],
    since: context.now,
  };
  const declared = await reader.get(caseFacts, { caseId: application.id });
  const { familyId, id: caseId } = application;
  const household = await moveHousehold(reader, { familyId, caseId, to: { county, township: to } }, context);
  const basis = basisOf(packOf(application.pack).procedure.accept.basis);
  const act = actOfTask(task, { kind: 'hand-over', content: { to: move.to, reason }, basis }, context);
  const place = placeName(to);
  const told = tellFamily(
    moved,
    {
      kind: 'hand-over',
      organ: from,
      text: {
        'zh-CN': `您的申请（受理号 ${application.receipt}）应由${place['zh-CN']}受理，已于今日移交，办理时限不重新计算，您无须重新申请。理由：${reason}`,
        en: `Your application (receipt ${application.receipt}) is for ${place.en} to accept. It was handed over today; its time goes on, and you need not apply again. Reason: ${reason}`,
      },
    },
    context,
  );
  return {
    ok: true,
    outcome: 'hand-over',
    case: { ...moved, waiting: [...moved.waiting, told.waiting] },
    writes: [
      act.write,
      replace(caseFacts, { ...declared, facts: { ...declared.facts, division: to } }),
      ...told.writes,
      ...household.writes,
    ],
    event: 'application-handed-over',
    payload: { actId: act.id, from, to: move.to },
    events: [...told.events, ...household.events],
    output: { status: moved.status, recognised: false },
  };
}
