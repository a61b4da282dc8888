import * as z from 'zod';
import { packOf } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { addDays, PlainDate, shanghaiDateOf, startOfShanghaiDay } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { legalActs } from '../legalAct.ts';

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
    zh: '在申请人所在村（社区）公示，并上传公示照片。',
    en: 'Post it in the family’s village or community, and add the photograph.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    const today = shanghaiDateOf(context.now);
    if (given.postedOn > today || given.postedOn < shanghaiDateOf(application.since)) {
      const detail = 'A posting begins after the opinion was given, and not in the future.';
      return { ok: false, refusal: { code: 'posting-date', detail, pointer: '/form/postedOn' } };
    }
    const { term } = packOf(application.pack).procedure.posting;
    const until = addDays(given.postedOn, term.days);
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
