import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../../../shared/client/index.ts';
import { readHistory, standings } from './readHistory.ts';

let id = 0;
const at = (second: number) => `2026-03-02T01:00:${String(second).padStart(2, '0')}.000Z`;
const event = (type: string, previousEventId: number, details: Record<string, unknown> = {}): HistoryEvent => {
  id += 1;
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
  return { id, previousEventId, type, timestamp: at(id), [name]: details };
};
/** AWS keeps what all kinds of state say on entry and exit under one name. */
const turn = (type: string, kind: 'stateEntered' | 'stateExited', before: number, details: object): HistoryEvent => {
  id += 1;
  return { id, previousEventId: before, type, timestamp: at(id), [`${kind}EventDetails`]: details };
};
const entered = (type: string, name: string, before: number, input = '{}') =>
  turn(`${type}StateEntered`, 'stateEntered', before, { name, input });
const exited = (type: string, name: string, before: number, output = '{}') =>
  turn(`${type}StateExited`, 'stateExited', before, { name, output });
const read = (...events: HistoryEvent[]) => {
  id = 0;
  return readHistory(events);
};

describe('the reading of a history', () => {
  it('tells stays in order, with what went in and out, and the path between them', () => {
    id = 0;
    const { visits, taken } = read(
      event('ExecutionStarted', 0),
      entered('Pass', 'Take up', 1, '{"a":1}'),
      exited('Pass', 'Take up', 2, '{"b":2}'),
      entered('Task', 'Ask', 3),
      event('TaskScheduled', 4),
    );
    expect(visits).toMatchObject([
      { state: 'Take up', status: 'succeeded', enteredAt: at(2), exitedAt: at(3), input: '{"a":1}', output: '{"b":2}' },
      { state: 'Ask', status: 'running' },
    ]);
    expect([...taken]).toEqual([' → Take up', 'Take up → Ask']);
  });

  it('counts the attempts that were repeated, and keeps the error', () => {
    id = 0;
    const { visits } = read(
      event('ExecutionStarted', 0),
      entered('Task', 'Ask', 1),
      event('LambdaFunctionScheduled', 2),
      event('LambdaFunctionFailed', 3, { error: 'Busy', cause: 'too many' }),
      event('LambdaFunctionScheduled', 4),
      exited('Task', 'Ask', 5),
    );
    expect(visits).toMatchObject([{ state: 'Ask', status: 'succeeded', retries: 1, error: 'Busy', cause: 'too many' }]);
  });

  it('shows where a failed execution ended', () => {
    id = 0;
    const { visits } = read(
      event('ExecutionStarted', 0),
      entered('Task', 'Ask', 1),
      event('LambdaFunctionScheduled', 2),
      event('LambdaFunctionFailed', 3, { error: 'Bug' }),
      event('ExecutionFailed', 4, { error: 'Bug' }),
    );
    expect(visits).toMatchObject([{ state: 'Ask', status: 'failed', retries: 0, error: 'Bug' }]);
    expect(standings(visits).get('Ask')).toMatchObject({ status: 'failed', visits: 1 });
  });

  it('counts the iterations of a Map instead of drawing each', () => {
    id = 0;
    const { visits } = read(
      event('ExecutionStarted', 0),
      entered('Map', 'Each', 1),
      event('MapStateStarted', 2, { length: 2 }),
      event('MapIterationStarted', 3, { name: 'Each', index: 0 }),
      entered('Task', 'One', 4),
      exited('Task', 'One', 5),
      event('MapIterationSucceeded', 6, { name: 'Each', index: 0 }),
      event('MapIterationStarted', 3, { name: 'Each', index: 1 }),
      entered('Task', 'One', 8),
    );
    expect(standings(visits).get('Each')).toMatchObject({
      status: 'running',
      iterations: { started: 2, succeeded: 1, failed: 0, of: 2 },
    });
    expect(standings(visits).get('One')).toMatchObject({ visits: 2, running: 1, status: 'running' });
  });

  it('counts nothing of a distributed Map, whose items tell of themselves', () => {
    id = 0;
    const { visits } = read(
      event('ExecutionStarted', 0),
      entered('Map', 'Each', 1),
      event('MapStateStarted', 2, { length: 16 }),
      event('MapRunStarted', 3, { mapRunArn: 'arn:aws:states:::mapRun:machine/each:1' }),
      event('MapRunSucceeded', 4),
      event('MapStateSucceeded', 5),
      exited('Map', 'Each', 6),
    );
    expect(visits).toMatchObject([{ state: 'Each', status: 'succeeded', distributed: true }]);
    expect(visits[0]?.iterations).toBeUndefined();
  });

  it('tells which stays belong to which iteration, of nested Maps too', () => {
    id = 0;
    const { visits } = read(
      event('ExecutionStarted', 0),
      entered('Map', 'Each', 1),
      event('MapStateStarted', 2, { length: 1 }),
      event('MapIterationStarted', 3, { name: 'Each', index: 0 }),
      entered('Map', 'Inner', 4),
      event('MapStateStarted', 5, { length: 1 }),
      event('MapIterationStarted', 6, { name: 'Inner', index: 0 }),
      entered('Task', 'Deep', 7),
      exited('Task', 'Deep', 8),
      event('MapIterationSucceeded', 9, { name: 'Inner', index: 0 }),
      event('MapStateSucceeded', 10),
      exited('Map', 'Inner', 11),
      entered('Task', 'After', 12),
      exited('Task', 'After', 13),
      event('MapIterationFailed', 14, { name: 'Each', index: 0 }),
    );
    const within = Object.fromEntries(visits.map((visit) => [visit.state, visit.within]));
    expect(within).toEqual({
      Each: undefined,
      Inner: { map: 2, index: 0 },
      Deep: { map: 5, index: 0 },
      After: { map: 2, index: 0 },
    });
    expect(visits[0]?.each).toEqual([{ index: 0, status: 'failed' }]);
    expect(visits[1]?.each).toEqual([{ index: 0, status: 'succeeded' }]);
  });
});
