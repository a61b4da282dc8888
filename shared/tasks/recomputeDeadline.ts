import { calendarVersion } from '../calendar/index.ts';
import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { planMoves } from './rule.ts';
import { tasks } from './task.ts';

/**
 * A new year's arrangement of holidays moves the deadlines that reach into it: an open task is reckoned again from the
 * day it was opened. What has been reminded of or escalated stays so.
 */
export const recomputeDeadline: Command<{ taskId: string }, { dueAt: string | null }> = {
  name: 'recompute-deadline',
  async decide(reader, { taskId }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (task?.status !== 'open' || task.calendar === calendarVersion) return done({ dueAt: null }, [], []);
    const { dueAt, moves } = planMoves(task.openedAt, task);
    const reckoned = { ...task, calendar: calendarVersion };
    if (dueAt === task.dueAt) return done({ dueAt: null }, [replace(tasks, reckoned)], []);
    const type = caseTypeOf(task.caseId);
    const head = await reader.get(type, { id: task.caseId });
    const waiting = head.waiting.map((each) => (each.taskId === taskId ? { ...each, dueAt } : each));
    const still = moves.filter(({ kind }) => !task.moved.some((moved) => moved.kind === kind));
    const payload = { taskId, from: task.dueAt, to: dueAt, calendar: calendarVersion };
    return done(
      { dueAt },
      [replace(tasks, { ...reckoned, dueAt, moves: still }), replace(type, { ...head, waiting })],
      [
        {
          chain: task.familyId,
          type: 'deadline-recomputed',
          caseId: task.caseId,
          payload: { ...payload, by: context.by.id },
        },
      ],
    );
  },
};
