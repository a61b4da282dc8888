import { type Context, type Refusal, refuse } from '../commands/command.ts';
import { absences, absencesOf, isAway } from '../officers/absence.ts';
import { kinships } from '../officers/kinship.ts';
import type { Reader } from '../records/reader.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { apartFrom } from './apart.ts';
import { type Task, tasks, tasksOfCase } from './task.ts';

/**
 * What keeps an officer from a task of its organ: a relative in the family, a colleague who holds it and is not away,
 * or, at the last signature of a decision, having found out what is decided on.
 */
export async function hindranceOf(reader: Reader, task: Task, context: Context): Promise<Refusal | undefined> {
  const [relative, held, decidesOwn] = await Promise.all([
    isRelative(reader, task, context.by.id),
    isHeldByAnother(reader, task, context),
    decidesOwnFinding(reader, task, context.by.id),
  ]);
  if (relative) return refuse('relative-of-family', 'Relatives of the family keep away from its cases.').refusal;
  if (held) return refuse('task-claimed', 'Somebody else has claimed the task.').refusal;
  if (decidesOwn) return refuse('verifier-does-not-confirm', 'Whoever found out does not decide.').refusal;
  return undefined;
}

export async function isRelative(reader: Reader, { familyId }: Task, officer: string): Promise<boolean> {
  const kinship = await reader.find(kinships, { familyId });
  return kinship?.relatives.some((each) => each.officer === officer) ?? false;
}

/** Holding counts until the form is given: later signatures are those of other roles. */
async function isHeldByAnother(
  reader: Reader,
  { claimedBy, signatures }: Task,
  { by, now }: Context,
): Promise<boolean> {
  if (!claimedBy || claimedBy === by.id || signatures.length > 0) return false;
  const today = shanghaiDateOf(now);
  const away = (await reader.list(absences, absencesOf(claimedBy))).find((absence) => isAway(absence, today));
  return !away || (away.standIn !== undefined && away.standIn !== by.id);
}

async function decidesOwnFinding(reader: Reader, task: Task, officer: string): Promise<boolean> {
  const kinds = apartFrom(task.kind);
  if (kinds.length === 0 || task.signatures.length + 1 < task.signOff.length) return false;
  const done = await reader.list(tasks, tasksOfCase(task.caseId));
  return done.some(({ kind, signatures }) => kinds.includes(kind) && signatures.some(({ by }) => by === officer));
}
