import { setTimeout as sleep } from 'node:timers/promises';
import { caseKindOf } from '../../../../shared/cases/case.ts';
import type { Instant } from '../../../../shared/time/index.ts';
import type { Summary } from './forms/Work.ts';
import { createHands } from './hands.ts';
import { inParallel } from './inParallel.ts';
import { labelCases, luckOf } from './luckOf.ts';
import type { Office } from './Office.ts';
import type { Play } from './Play.ts';
import { addHours, drawPunctuality, isTakenUp, type Punctuality, wakesAt, workingMorning } from './punctuality.ts';
import { tasksDone } from './Tally.ts';
import { workTogether } from './workTask.ts';

const atOnce = 16;

/** ms between two readings of the desks, at least: to read them costs what many tasks cost. */
const readAgainAfter = 1000;

/** ms; how long the desks are left alone at most while nothing lies on them that is taken up now. */
const pause = 1000;

/** ms; how long the desks are left alone while somebody still brings work to them. */
const shortPause = 300;

/** ms; how long the figures may take that are still gathered when the work is done. */
const patience = 60_000;

interface Hours {
  /** Nobody works later: what is open then is left open. */
  until?: Instant;
  /** For so many days at least nobody comes to work again; every day when absent. */
  daysBetween?: number;
  /** Until then work is still being brought to the desks: the clock stands, and who has not applied yet waits. */
  filled?: Promise<unknown>;
  /** Days; with what may take longer nobody is late. Without it, a county may wait for its last referral into the next year. */
  longestTerm?: number | undefined;
}

/**
 * Works every desk until no task is open and nothing runs. While anything runs, the desks are worked as tasks come in;
 * the clock moves whenever only time can go on.
 */
export async function work(
  play: Play,
  onProgress: (done: number, all: number) => void,
  hours: Hours = {},
): Promise<void> {
  let known = 0;
  const isFilled = () => {
    filling = undefined;
  };
  // Whoever brings the work says when that fails.
  let filling = hours.filled?.then(isFilled, isFilled);
  const settle = async () => {
    if (!filling) return play.control.settled(pause);
    await Promise.race([filling, sleep(shortPause)]);
    return false;
  };
  const hands = createHands<Summary>({
    work: (tasks, now) => workTogether(play, tasks, now),
    onDone: () => onProgress(tasksDone(play.tally), known),
  });
  for (;;) {
    // What was idle before the desks were read, with nothing in hand, has put everything on them that there will be.
    const settled = hands.empty && (await settle());
    const now = await play.control.now();
    hands.forgetDone();
    const free = play.offices.desks.filter(({ organ }) => !hands.holds(organ));
    const open = (await openTasks(free)).filter((task) => !filling || isUnderstood(play, task));
    known = tasksDone(play.tally) + hands.held + open.length;
    await labelCases(play, open);
    const due = open.filter((task) => isTakenUp(task, habitOf(play, task, hours), now));
    hands.take(due, now);
    if (!hands.empty) await hands.whenNearlyEmpty(readAgainAfter);
    else if (settled && !(await passTime(play, open, now, hours))) break;
  }
  await play.control.idle(patience);
}

/** Moves the clock to the next morning on which something can happen. False when nothing ever will, or not in time. */
async function passTime(play: Play, open: readonly Summary[], now: Instant, hours: Hours): Promise<boolean> {
  const wakes = open.map((task) => wakesAt(task, habitOf(play, task, hours), now));
  const timer = await play.control.nextTimer();
  const [next] = [...wakes, ...(timer ? [timer] : [])].sort();
  if (next === undefined) return false;
  const { until, daysBetween = 0 } = hours;
  const [, later = next] = [next, addHours(now, 24 * daysBetween)].sort();
  const morning = workingMorning(later);
  if (until && morning > until) return false;
  await play.control.moveTo(morning);
  play.tally.clockMoves++;
  return true;
}

/** How a family lives is known once its application is filed, or was found filed by an earlier run of the players. */
const isUnderstood = ({ world }: Play, { caseId }: Summary) =>
  caseKindOf(caseId) !== 'application' || world.planOf.has(caseId);

async function openTasks(desks: readonly Office[]): Promise<Summary[]> {
  const open: Summary[] = [];
  await inParallel(desks, atOnce, async ({ client }) => {
    let cursor: string | undefined;
    do {
      const { body } = await client.listTasks({ query: { place: 'open', limit: 100, ...(cursor && { cursor }) } });
      open.push(...body.items);
      cursor = body.cursor;
    } while (cursor);
  });
  return open;
}

const habitOf = (play: Play, task: Summary, { longestTerm }: Hours): Punctuality =>
  drawPunctuality(luckOf(play, task).fork('punctuality'), task, longestTerm);
