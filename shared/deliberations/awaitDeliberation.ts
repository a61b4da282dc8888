import { deadline } from '../calendar/index.ts';
import type { Waiting } from '../cases/case.ts';
import type { Context } from '../commands/command.ts';

/** Working days for convening and holding a meeting, as its two tasks have them; ours, no norm gives a time. */
const workingDays = 30;

/** A deliberation has tasks of its own; the case that waits for it says so in lists, like any other wait. */
export const awaitDeliberation = (id: string, organ: string, { now }: Pick<Context, 'now'>): Waiting => ({
  taskId: id,
  kind: 'deliberation',
  organ,
  since: now,
  dueAt: deadline(now, workingDays).dueAt,
});
