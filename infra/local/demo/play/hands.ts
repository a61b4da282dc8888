import { setTimeout as sleep } from 'node:timers/promises';
import { groupsOf } from '../../../../shared/adapters/groupsOf.ts';
import type { Instant } from '../../../../shared/time/index.ts';
import type { Summary } from './forms/Work.ts';

type Task = Pick<Summary, 'id' | 'caseId' | 'organ' | 'signOff' | 'signatures'>;

interface Workers<Of extends Task> {
  /** What one officer does at one go: tasks of one organ that wait for the same role. */
  work(tasks: readonly Of[], now: Instant): Promise<void>;
  onDone(): void;
}

/** What the players have taken from their desks and not yet done. */
export interface Hands<Of extends Task> {
  readonly empty: boolean;
  /** How many tasks are in hand. */
  readonly held: number;
  /** Whether something of that organ is still in hand: to read its desk now would mostly show the same again. */
  holds(organ: string): boolean;
  /** Takes what is not in hand yet, and begins with it. */
  take(due: readonly Of[], now: Instant): void;
  /** What has been done may be taken again from now on: a form that a leader gave back lies on the desk once more. */
  forgetDone(): void;
  /**
   * Returns once all is done; after `least` ms as soon as the officers are done, whatever the agencies still answer.
   * @throws what a player met that no player expects
   */
  whenNearlyEmpty(least: number): Promise<void>;
}

/** Officers at work at once. */
const atOnce = 16;

/** Tasks that an officer of a township or county does at one go; an agency answers all that lies on its desk. */
const atOneGo = 8;

export function createHands<Of extends Task>({ work, onDone }: Workers<Of>): Hands<Of> {
  /** Organs by task. */
  const taken = new Map<string, string>();
  const done = new Set<string>();
  const failures: unknown[] = [];
  let notify = () => {};
  const officers = createQueue(atOnce, () => notify());
  // Agency after agency: several at once would only wait for each other at the same cases.
  const agencies = createQueue(1, () => notify());

  const begin = (queue: Queue, tasks: readonly Of[], now: Instant) =>
    queue.add(async () => {
      if (failures.length > 0) return;
      try {
        await work(tasks, now);
        for (const { id } of tasks) done.add(id);
        onDone();
      } catch (error) {
        failures.push(error);
      }
    });
  const held = () => taken.size - done.size;
  return {
    get empty() {
      return held() === 0;
    },
    get held() {
      return held();
    },
    holds: (organ) => taken.entries().some(([id, of]) => of === organ && !done.has(id)),
    take(due, now) {
      const fresh = due.filter(({ id }) => !taken.has(id));
      for (const { id, organ } of fresh) taken.set(id, organ);
      const { theirs = [], ours = [] } = Object.groupBy(fresh, (task) => (isForAgency(task) ? 'theirs' : 'ours'));
      for (const some of apart(ours).flatMap((tasks) => groupsOf(tasks, atOneGo))) begin(officers, some, now);
      for (const tasks of apart(theirs)) begin(agencies, tasks, now);
    },
    forgetDone() {
      for (const id of done) taken.delete(id);
      done.clear();
    },
    async whenNearlyEmpty(least) {
      let rested = false;
      const resting = new AbortController();
      sleep(least, undefined, resting).then(
        () => {
          rested = true;
          notify();
        },
        () => {},
      );
      while (failures.length === 0 && held() > 0 && !(rested && officers.empty)) {
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
      }
      resting.abort();
      if (failures.length > 0) throw failures[0];
    },
  };
}

interface Queue {
  readonly empty: boolean;
  /** @param job that never throws */
  add(job: () => Promise<void>): void;
}

function createQueue(limit: number, onDone: () => void): Queue {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let left = 0;
  const next = async () => {
    running += 1;
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await job();
      left -= 1;
      onDone();
    }
    running -= 1;
  };
  return {
    get empty() {
      return left === 0;
    },
    add(job) {
      left += 1;
      waiting.push(job);
      if (running < limit) void next();
    },
  };
}

/** What one office does at one go holds no case twice: two forms of one case would only wait for each other. */
function apart<Of extends Task>(tasks: readonly Of[]): Of[][] {
  const seen = new Map<string, number>();
  const goes = Map.groupBy(tasks, ({ caseId, organ, signOff, signatures }) => {
    const office = `${organ} ${signOff[signatures.length]}`;
    const turn = (seen.get(`${office} ${caseId}`) ?? 0) + 1;
    seen.set(`${office} ${caseId}`, turn);
    return `${office} ${turn}`;
  });
  return [...goes.values()];
}

const isForAgency = ({ signOff, signatures }: Task) => signOff[0] === 'agency-officer' && signatures.length === 0;
