import { createRandom, type Random } from '../generator/random.ts';
import type { Summary } from './forms/Work.ts';
import { inParallel } from './inParallel.ts';
import type { Play } from './Play.ts';

/** The same task about the same people meets the same luck in every run of the seed, whatever ids the run gave them. */
export function luckOf({ world, labels }: Play, task: Summary): Random {
  const label = labels.get(task.caseId) ?? task.caseId;
  const subject = task.subject ?? '';
  // An action is numbered within its case; a referral's id is the run's own, its organ is not.
  const about = /^[a-z]+-[0-9A-Z]{20,}/.test(subject) ? task.organ : subject;
  return createRandom(`${world.county.seed}/${label}/${task.kind}/${task.round}/${about}`);
}

/** Finds out whom the cases of these tasks concern, once for each case; what was read now is at hand for the work. */
export async function labelCases(play: Play, tasks: readonly Summary[]): Promise<void> {
  play.read.clear();
  const unknown = new Map(tasks.filter(({ caseId }) => !play.labels.has(caseId)).map((task) => [task.caseId, task]));
  await inParallel(unknown.values(), 16, async (task) => {
    const office = play.offices.of(task.organ, task.signOff[0] ?? '');
    const { body } = await office.client.readTask({ params: { id: task.id } });
    const keys = body.persons.flatMap(({ idNumber }) => (idNumber && play.world.keyOf(idNumber)) || []).sort();
    const { indicator } = (body.warning ?? {}) as { indicator?: { id?: string } };
    play.read.set(task.id, body);
    play.labels.set(task.caseId, `${body.case.kind}/${indicator?.id ?? ''}/${keys.join('+')}`);
  });
}
