import * as z from 'zod';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { addDays, PlainDate, shanghaiDateOf, startOfShanghaiDay } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { legalActs } from '../legalAct.ts';

/** 57号 art. 19: seven calendar days in the village or community. */
const postingDays = 7;

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
  .meta({ title: '公示 Posting' });

/** 公示 of the opinion in the village, with proof, before the file goes up. */
export const postOpinion = defineTaskKind<Application, typeof form>({
  kind: 'post-opinion',
  title: { zh: '公示初审意见', en: 'Post the opinion in the village' },
  help: {
    zh: '在申请人所在村（社区）公示 7 天，并上传公示照片。',
    en: 'Post it for seven days in the family’s village or community, and add the photograph.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    const today = shanghaiDateOf(context.now);
    if (given.postedOn > today) {
      const refusal = { code: 'date-in-the-future', detail: 'The posting has not begun yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/postedOn' } };
    }
    const until = addDays(given.postedOn, postingDays);
    const posting = { place: given.place, from: given.postedOn, until, proof: given.proof };
    const posted = { ...advance(application, 'posted', context.now), posting };
    const act = {
      caseId: application.id,
      id: context.newId('act'),
      kind: 'posting' as const,
      organ: task.organ,
      at: context.now,
      signatures: task.signatures,
      content: posting,
      basis: '57号 art. 19',
    };
    return {
      ok: true,
      outcome: 'posted',
      case: posted,
      writes: [create(legalActs, act)],
      event: 'opinion-posted',
      payload: { actId: act.id, until },
      output: { status: posted.status, postingEndsAt: startOfShanghaiDay(until) },
    };
  },
});
