import { createHash } from 'node:crypto';
import { groupsOf } from '../../../../shared/adapters/groupsOf.ts';
import { type Instant, shanghaiDateOf } from '../../../../shared/time/index.ts';
import type { Client } from './client.ts';
import { followUp } from './followUp.ts';
import { applicationForms } from './forms/applicationForms.ts';
import type { Decide, Summary, Work } from './forms/Work.ts';
import { warningForms } from './forms/warningForms.ts';
import { luckOf } from './luckOf.ts';
import type { Play } from './Play.ts';
import { goneCodes, isHindered, unlessGone } from './problems.ts';

type Form = Parameters<Client['completeTasks']>[0]['body']['items'][number]['completion'];

const forms: Readonly<Record<string, Decide>> = { ...applicationForms, ...warningForms };

/** How many forms are handed in by one request. */
const formsAtOnce = 40;

/** Somebody who had to fill in the same form more often has not understood what is asked for. */
const mostAttempts = 10;

/** Does what the task asks for: fills in its form, or signs the form that lies there. */
export const workTask = (play: Play, task: Summary, now: Instant): Promise<void> => workTogether(play, [task], now);

/** What lies on the desk of one office at one go: hands in its forms together, and signs those that wait for a signature. */
export async function workTogether(play: Play, tasks: readonly Summary[], now: Instant): Promise<void> {
  const { blank = [], filledIn = [] } = Object.groupBy(tasks, ({ signatures }) =>
    signatures.length === 0 ? 'blank' : 'filledIn',
  );
  for (const task of filledIn) {
    const signed = task.signatures.map(({ by }) => by);
    await unlessGone(() => sign(play, task, task.signOff[signed.length] ?? '', signed));
  }
  for (const some of groupsOf(blank, formsAtOnce)) await fillIn(play, some, now);
}

/** Between the list and the desk a family may have withdrawn: a task that is gone is passed over. */
async function fillIn(play: Play, tasks: readonly Summary[], now: Instant): Promise<void> {
  const works = tasks.map((task) => workOf(play, task, now));
  const decided = await Promise.all(works.map((work) => decideOn(play, work)));
  const forms = works.flatMap((work, index) => {
    const decision = decided[index];
    return decision ? [{ work, ...decision }] : [];
  });
  const [first] = forms;
  if (!first) return;
  const { body } = await first.work.office.client.completeTasks({
    body: { items: forms.map(({ work, completion }) => ({ taskId: work.task.id, completion })) },
    idempotencyKey: `${play.session}/forms/${digestOf(forms.map(({ work, attempt }) => `${work.task.id}/${attempt}`).join())}`,
  });
  await Promise.all(
    forms.map(async ({ work }, index) => {
      const result = body.items[index];
      if (!result) throw new Error(`Nothing was said of ${work.task.id}`);
      if (result.ok) {
        tallyDone(play, work.task);
        await unlessGone(async () => {
          if (result.nextSigner) await sign(play, work.task, result.nextSigner, [work.office.account]);
          await followUp(play, work);
        });
      } else if (!goneCodes.has(result.code)) {
        throw new Error(`${work.task.id} could not be done: ${result.code} ${result.detail}`);
      }
    }),
  );
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

function workOf(play: Play, task: Summary, now: Instant): Work {
  const office = play.offices.of(task.organ, task.signOff[0] ?? '');
  let detail: ReturnType<Work['detail']> | undefined;
  return {
    task,
    office,
    world: play.world,
    today: shanghaiDateOf(now),
    plan: play.world.planOf.get(task.caseId),
    random: luckOf(play, task).fork('form'),
    detail() {
      const read = play.read.get(task.id);
      // Another attempt looks at the task as it is then.
      play.read.delete(task.id);
      detail ??= read
        ? Promise.resolve(read)
        : office.client.readTask({ params: { id: task.id } }).then(({ body }) => body);
      return detail;
    },
  };
}

/** The form as the officer fills it in; nothing when the task is gone. */
async function decideOn(play: Play, work: Work): Promise<{ attempt: number; completion: Form } | undefined> {
  const { task } = work;
  const decide = forms[task.kind];
  if (!decide) throw new Error(`Nobody plays tasks of the kind ${task.kind}`);
  const form = await unlessGone(() => decide(work));
  if (!form) return undefined;
  const attempt = (play.attempts.get(task.id) ?? 0) + 1;
  if (attempt > mostAttempts) throw new Error(`The form of ${task.id} was filled in ${mostAttempts} times in vain`);
  play.attempts.set(task.id, attempt);
  return { attempt, completion: { kind: task.kind, form } as Form };
}

const tallyDone = (play: Play, task: Summary) =>
  play.tally.tasks.set(task.kind, (play.tally.tasks.get(task.kind) ?? 0) + 1);

/** The others of the sign-off chain sign what the officer has written; now and then a leader gives it back, once. */
async function sign(play: Play, task: Summary, role: string, signed: readonly string[]): Promise<void> {
  const attempt = play.attempts.get(task.id) ?? 1;
  const returns = attempt === 1 && role.endsWith('leader') && luckOf(play, task).fork('signature').chance(0.015);
  if (returns) play.tally.returned++;
  const office = play.offices.of(task.organ, role, signed);
  const signature = {
    params: { id: task.id },
    body: returns ? { agree: false, reason: '材料表述不清，请补充后再报' } : { agree: true },
    idempotencyKey: `${play.session}/${task.id}/${signed.length}/${attempt}`,
  };
  try {
    const { body } = await office.client.signTask(signature);
    if (body.nextSigner && !returns) await sign(play, task, body.nextSigner, [...signed, office.account]);
  } catch (error) {
    if (!isHindered(error)) throw error;
    await office.client.passTaskUp({ params: { id: task.id }, body: { reason: '本单位仅一名负责人，须回避' } });
  }
}
