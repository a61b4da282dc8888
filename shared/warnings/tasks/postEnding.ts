import * as z from 'zod';
import { legalActs } from '../../applications/legalAct.ts';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { addDays, PlainDate, shanghaiDateOf, startOfShanghaiDay } from '../../time/index.ts';
import { actionOf, changeAction } from '../completeAction.ts';
import { endingPostedFor } from '../mustPostEnding.ts';
import type { Warning } from '../warning.ts';

const form = z
  .strictObject({
    place: z.string().min(1).max(120).meta({ title: '公示地点 Place' }),
    postedOn: PlainDate.meta({ title: '公示开始日期 First day' }),
    proof: z
      .string()
      .min(1)
      .max(200)
      .meta({ title: '公示照片 Proof', description: 'Key of the photograph in the file' }),
  })
  .meta({ title: '拟终止公示 Posting of an ending' });

/** 公示 of what is about to end, in the village, before anybody decides (43号 art. 26). */
export const postEnding = defineTaskKind<Warning, typeof form>({
  kind: 'post-ending',
  title: { zh: '公示拟终止供养', en: 'Post the ending of support' },
  help: {
    zh: '在村（社区）公示拟终止特困人员救助供养的情况，并上传公示照片。',
    en: 'Post in the village that support is about to end, and add the photograph.',
  },
  form,
  async complete({ task, case: warning }, given, context) {
    if (given.postedOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The posting has not begun yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/postedOn' } };
    }
    const { id } = actionOf(warning, task.subject);
    const until = addDays(given.postedOn, endingPostedFor);
    const posting = { place: given.place, from: given.postedOn, until, proof: given.proof };
    const act = {
      caseId: warning.id,
      id: context.newId('act'),
      kind: 'posting' as const,
      organ: task.organ,
      at: context.now,
      signatures: task.signatures,
      content: posting,
      basis: '43号 art. 26',
    };
    return {
      ok: true,
      outcome: 'posted',
      case: changeAction(warning, id, { posting }),
      writes: [create(legalActs, act)],
      event: 'ending-posted',
      payload: { actionId: id, actId: act.id, until },
      output: { actionId: id, outcome: 'posted', postingEndsAt: startOfShanghaiDay(until) },
    };
  },
});
