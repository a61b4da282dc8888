import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import type { Client } from './client.ts';
import { followUp } from './followUp.ts';
import { applicationForms } from './forms/applicationForms.ts';
import type { Decide, Summary, Work } from './forms/Work.ts';
import { warningForms } from './forms/warningForms.ts';
import { luckOf } from './luckOf.ts';
import type { Play } from './Play.ts';
import { isGone } from './problems.ts';

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
  const decide = forms[task.kind];
  if (!decide) throw new Error(`Nobody plays tasks of the kind ${task.kind}`);
  const office = play.offices.of(task.organ, task.signOff[0] ?? '');
  let detail: ReturnType<Work['detail']> | undefined;
  const at: Work = {
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
  const form = await decide(at);
  const attempt = (play.attempts.get(task.id) ?? 0) + 1;
  play.attempts.set(task.id, attempt);
  const { body } = await office.client.completeTask({
    params: { id: task.id },
    body: { kind: task.kind, form } as Form,
    idempotencyKey: `${play.session}/${task.id}/form/${attempt}`,
  });
  play.tally.tasks.set(task.kind, (play.tally.tasks.get(task.kind) ?? 0) + 1);
  if (body.nextSigner) await sign(play, task, body.nextSigner, [office.account]);
  await followUp(play, at);
}

/** The others of the sign-off chain sign what the officer has written; now and then a leader gives it back, once. */
async function sign(play: Play, task: Summary, role: string, signed: readonly string[]): Promise<void> {
  const attempt = play.attempts.get(task.id) ?? 1;
  const returns = attempt === 1 && role.endsWith('leader') && luckOf(play, task).fork('signature').chance(0.015);
  if (returns) play.tally.returned++;
  const office = play.offices.of(task.organ, role, signed);
  const { body } = await office.client.signTask({
    params: { id: task.id },
    body: returns ? { agree: false, reason: '材料表述不清，请补充后再报' } : { agree: true },
    idempotencyKey: `${play.session}/${task.id}/${signed.length}/${attempt}`,
  });
  if (body.nextSigner && !returns) await sign(play, task, body.nextSigner, [...signed, office.account]);
}
