import { calendarVersion } from '../calendar/index.ts';
import type { CaseHead, Waiting } from '../cases/case.ts';
import type { ChainEntry } from '../chain/event.ts';
import { packOf } from '../policy/index.ts';
import { create, type Write } from '../records/write.ts';
import type { Instant } from '../time/index.ts';
import { planMoves } from './rule.ts';
import { taskId, tasks } from './task.ts';
import { taskRuleOf } from './taskRuleOf.ts';

interface SideTask {
  kind: string;
  step: string;
  round: number;
  organ: string;
  subject?: string | undefined;
}

export interface OpenedBeside {
  taskId: string;
  waiting: Waiting;
  write: Write;
  event: ChainEntry;
}

/**
 * Work that a case owes beside its execution, which does not wait for it: somebody is to be told, a withdrawn consent to
 * be looked at. It holds no token; time moves it as it moves every task.
 */
export function openSideTask(head: CaseHead, asked: SideTask, now: Instant): OpenedBeside {
  const { kind, step, round, organ, subject } = asked;
  const id = taskId(head.id, step, round);
  const rule = taskRuleOf(kind, packOf(head.pack), organ);
  const planned = planMoves(now, rule);
  const { workingDays, basis, signOff } = rule;
  return {
    taskId: id,
    waiting: { taskId: id, kind, organ, since: now, dueAt: planned.dueAt },
    write: create(tasks, {
      id,
      caseId: head.id,
      familyId: head.familyId,
      county: head.county,
      kind,
      step,
      round,
      ...(subject && { subject }),
      organ,
      status: 'open',
      openedAt: now,
      ...planned,
      workingDays,
      basis,
      calendar: calendarVersion,
      moved: [],
      signOff,
      signatures: [],
    }),
    event: {
      chain: head.familyId,
      type: 'task-opened',
      caseId: head.id,
      payload: { taskId: id, kind, organ, dueAt: planned.dueAt, basis },
    },
  };
}
