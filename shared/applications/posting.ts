import * as z from 'zod';
import type { Context, Refusal } from '../commands/command.ts';
import type { Write } from '../records/write.ts';
import type { Task } from '../tasks/task.ts';
import { addDays, type Instant, PlainDate, shanghaiDateOf, startOfShanghaiDay } from '../time/index.ts';
import { actOfTask } from './legalAct.ts';

/** The form of every 公示: of an opinion before the decision, of support that is about to end. */
export const PostingForm = z.strictObject({
  place: z.string().min(1).max(120).meta({ title: '公示地点 Place' }),
  postedOn: PlainDate.meta({ title: '公示开始日期 First day' }),
  proof: z
    .string()
    .min(1)
    .max(200)
    .meta({ title: '公示照片 Proof', description: 'Id of a photograph, or where it lies in the file' }),
});

export interface Posting {
  place: string;
  from: PlainDate;
  until: PlainDate;
  proof: string;
}

type Posted =
  | { ok: true; posting: Posting; actId: string; write: Write; postingEndsAt: Instant }
  | { ok: false; refusal: Refusal };

/** A posting as a legal act, for `days` calendar days. `earliest`: the day of the act that is posted. */
export function post(
  task: Task,
  given: z.infer<typeof PostingForm>,
  { days, basis, earliest }: { days: number; basis: string; earliest?: PlainDate },
  context: Context,
): Posted {
  if (given.postedOn > shanghaiDateOf(context.now)) {
    const refusal = { code: 'date-in-the-future', detail: 'The posting has not begun yet.' };
    return { ok: false, refusal: { ...refusal, pointer: '/form/postedOn' } };
  }
  if (earliest && given.postedOn < earliest) {
    const refusal = { code: 'posting-date', detail: 'A posting begins after the opinion was given.' };
    return { ok: false, refusal: { ...refusal, pointer: '/form/postedOn' } };
  }
  const until = addDays(given.postedOn, days);
  const posting = { place: given.place, from: given.postedOn, until, proof: given.proof };
  const { id: actId, write } = actOfTask(task, { kind: 'posting', content: { ...posting }, basis }, context);
  return { ok: true, posting, actId, write, postingEndsAt: startOfShanghaiDay(until) };
}
