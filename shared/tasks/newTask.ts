import { calendarVersion } from '../calendar/index.ts';
import type { CaseHead, Waiting } from '../cases/case.ts';
import type { ChainEntry } from '../chain/event.ts';
import { packOf } from '../policy/index.ts';
import type { Instant } from '../time/index.ts';
import { planMoves } from './rule.ts';
import { type Task, taskId } from './task.ts';
import { taskRuleOf } from './taskRuleOf.ts';

/** Who is asked for what, for which step of a case. */
export interface Asked {
  kind: string;
  step: string;
  round: number;
  organ: string;
  subject?: string | undefined;
}

type NewTask = Omit<Task, 'version'>;

/** A task as it is laid on a desk; its deadline and signers are those of the pack that the case began with. */
export function newTask(head: CaseHead, { kind, step, round, organ, subject }: Asked, now: Instant): NewTask {
  const rule = taskRuleOf(kind, packOf(head.pack), organ);
  return {
    id: taskId(head.id, step, round),
    caseId: head.id,
    familyId: head.familyId,
    county: head.county,
    kind,
    step,
    round,
    ...(subject && { subject }),
    organ,
    ...(knowsThePlace(organ) && { place: head.village ?? head.township }),
    status: 'open',
    openedAt: now,
    ...planMoves(now, rule),
    workingDays: rule.workingDays,
    basis: rule.basis,
    calendar: calendarVersion,
    moved: [],
    signOff: rule.signOff,
    signatures: [],
  };
}

/** Those who decide on households know where each is; an agency learns of persons, and no more. */
const knowsThePlace = (organ: string): boolean => /^(?:township|civil-affairs|village):/.test(organ);

/** What its case says of it while it is open. */
export const waitingFor = ({ id, kind, organ, openedAt, dueAt }: NewTask): Waiting => ({
  taskId: id,
  kind,
  organ,
  since: openedAt,
  dueAt,
});

/** What the chain says of it. */
export const taskOpened = ({ id, caseId, familyId, kind, organ, dueAt, basis }: NewTask): ChainEntry => ({
  chain: familyId,
  type: 'task-opened',
  caseId,
  payload: { taskId: id, kind, organ, dueAt, basis },
});
