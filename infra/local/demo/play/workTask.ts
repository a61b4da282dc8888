import { createHash } from 'node:crypto';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import type { Client } from './client.ts';
import { followUp } from './followUp.ts';
import { applicationForms } from './forms/applicationForms.ts';
import type { Decide, Summary, Work } from './forms/Work.ts';
import { warningForms } from './forms/warningForms.ts';
import { luckOf } from './luckOf.ts';
import type { Play } from './Play.ts';
import { isGone, isHindered } from './problems.ts';

type Form = Parameters<Client['completeTask']>[0]['body'];

const forms: Readonly<Record<string, Decide>> = { ...applicationForms, ...warningForms };

/** Does what the task asks for: fills in its form, or signs the form that lies there. */
export async function workTask(play: Play, task: Summary, now: string): Promise<void> {
  try {
    if (task.signatures.length === 0) await fillIn(play, task, now);
    else {
      const signed = task.signatures.map(({ by }) => by);
      await sign(play, task, task.signOff[signed.length] ?? '', signed);
    }
  } catch (error) {
    // Between the list and the desk, a family may have withdrawn.
    if (!isGone(error)) throw error;
  }
}

async function fillIn(play: Play, task: Summary, now: string): Promise<void> {
  const at = workOf(play, task, now);
  const { attempt, completion } = await decideOn(play, at);
  const { body } = await at.office.client.completeTask({
    params: { id: task.id },
    body: completion,
    idempotencyKey: `${play.session}/${task.id}/form/${attempt}`,
  });
  tallyDone(play, task);
  if (body.nextSigner) await sign(play, task, body.nextSigner, [at.office.account]);
  await followUp(play, at);
}

const bulk = 40;

/** An agency answers what lies on its desk in a few requests. Between list and desk, a family may have withdrawn. */
export async function workInBulk(play: Play, tasks: readonly Summary[], now: string): Promise<void> {
  for (let start = 0; start < tasks.length; start += bulk) {
    const some = tasks.slice(start, start + bulk).map((task) => workOf(play, task, now));
    const decided = await Promise.all(some.map((at) => decideOn(play, at)));
    const [first] = some;
    if (!first) return;
    const items = decided.map(({ completion }, index) => ({ taskId: some[index]?.task.id ?? '', completion }));
    const attempts = decided.map(({ attempt }) => attempt).join('-');
    const { body } = await first.office.client.completeTasks({
      body: { items },
      idempotencyKey: `${play.session}/bulk/${digestOf(items.map(({ taskId }) => taskId).join() + attempts)}`,
    });
    for (const [index, result] of body.items.entries()) {
      const at = some[index];
      if (!at) continue;
      if (result.ok) {
        tallyDone(play, at.task);
        await followUp(play, at);
      } else if (result.code !== 'task-not-open') {
        throw new Error(`${at.task.id} could not be answered: ${result.code} ${result.detail}`);
      }
    }
  }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

function workOf(play: Play, task: Summary, now: string): Work {
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
      detail ??= office.client.readTask({ params: { id: task.id } }).then(({ body }) => body);
      return detail;
    },
  };
}

async function decideOn(play: Play, at: Work): Promise<{ attempt: number; completion: Form }> {
  const { task } = at;
  const decide = forms[task.kind];
  if (!decide) throw new Error(`Nobody plays tasks of the kind ${task.kind}`);
  const form = await decide(at);
  const attempt = (play.attempts.get(task.id) ?? 0) + 1;
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
