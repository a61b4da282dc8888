import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createHands } from './hands.ts';

type Task = Parameters<ReturnType<typeof createHands>['take']>[0][number];

const now = '2026-03-02T01:00:00.000Z';
const officersTask = (id: string, caseId = `case of ${id}`): Task => ({
  id,
  caseId,
  organ: 'township:340404001',
  signOff: ['township-officer'],
  signatures: [],
});
const agencysTask = (id: string, organ: string): Task => ({ ...officersTask(id), organ, signOff: ['agency-officer'] });

describe('hands', () => {
  it('take a task once until it is done and the desk was read anew', async () => {
    const worked: string[] = [];
    const hands = createHands({
      work: async (tasks) => void worked.push(...tasks.map(({ id }) => id)),
      onDone() {},
    });
    hands.take([officersTask('a'), officersTask('b')], now);
    hands.take([officersTask('a')], now);
    await hands.whenNearlyEmpty(0);
    expect(worked).toEqual(['a', 'b']);
    hands.take([officersTask('a')], now);
    expect(hands.empty).toBe(true);
    hands.forgetDone();
    hands.take([officersTask('a')], now);
    await hands.whenNearlyEmpty(0);
    expect(worked).toEqual(['a', 'b', 'a']);
  });

  it('work for one agency after the other, while officers work beside them', async () => {
    const events: string[] = [];
    const hands = createHands<Task>({
      async work(tasks) {
        if (tasks.some(({ id }) => id === 'a')) return void events.push('a');
        events.push(`begin ${tasks.map(({ id }) => id).join()}`);
        await sleep(5);
        events.push('end');
      },
      onDone() {},
    });
    hands.take(
      [
        agencysTask('m1', 'medical-insurance:340404'),
        agencysTask('e1', 'education:340404'),
        agencysTask('m2', 'medical-insurance:340404'),
        officersTask('a'),
      ],
      now,
    );
    expect([hands.held, hands.holds('education:340404'), hands.holds('housing:340404')]).toEqual([4, true, false]);
    while (!hands.empty) await hands.whenNearlyEmpty(1000);
    expect(hands.held).toBe(0);
    expect(hands.holds('education:340404')).toBe(false);
    expect(events.filter((event) => event !== 'a')).toEqual(['begin m1,m2', 'end', 'begin e1', 'end']);
    expect(events.indexOf('a')).toBeLessThan(events.indexOf('end'));
  });

  it('do a few tasks of one office at one go, and never two of one case', async () => {
    const goes: string[] = [];
    const hands = createHands<Task>({
      work: async (tasks) => void goes.push(tasks.map(({ id }) => id).join(' ')),
      onDone() {},
    });
    const leaders = { ...officersTask('l'), signatures: [{ by: 'x', role: 'township-officer', at: now }] };
    hands.take(
      [
        ...['a', 'b', 'c'].map((id) => officersTask(id)),
        officersTask('b2', 'case of b'),
        { ...leaders, signOff: ['township-officer', 'township-leader'] },
        ...Array.from({ length: 7 }, (_, index) => officersTask(`t${index}`)),
      ],
      now,
    );
    await hands.whenNearlyEmpty(0);
    expect(goes.toSorted()).toEqual(['a b c t0 t1 t2 t3 t4', 'b2', 'l', 't5 t6']);
  });

  it('begin nothing more after a failure, and throw it', async () => {
    const worked: string[] = [];
    const hands = createHands<Task>({
      async work(tasks) {
        await sleep(1);
        if (tasks.some(({ id }) => id === 't3')) throw new Error('unexpected');
        worked.push(...tasks.map(({ id }) => id));
      },
      onDone() {},
    });
    hands.take(
      Array.from({ length: 400 }, (_, index) => officersTask(`t${index}`)),
      now,
    );
    await expect(hands.whenNearlyEmpty(0)).rejects.toThrow('unexpected');
    await sleep(20);
    // What fifteen others had begun with.
    expect(worked.length).toBeLessThanOrEqual(15 * 8);
  });
});
