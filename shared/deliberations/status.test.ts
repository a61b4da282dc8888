import { describe, expect, it } from 'vitest';
import { DeliberationStatus, transitions } from './status.ts';

const next = (status: DeliberationStatus): readonly DeliberationStatus[] => transitions[status];

describe('transitions of a deliberation', () => {
  it('lead to every status from the first', () => {
    const reached = new Set<DeliberationStatus>(['called']);
    for (const status of reached) for (const to of next(status)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...DeliberationStatus.options].toSorted());
  });

  it.each(DeliberationStatus.options)('can be brought to an end from %s', (status) => {
    const reached = new Set([status]);
    for (const from of reached) for (const to of next(from)) reached.add(to);
    expect(reached).toContain('closed');
  });

  it('decide once: after the decision no meeting is called again', () => {
    const reached = new Set<DeliberationStatus>(['decided']);
    for (const from of reached) for (const to of next(from)) reached.add(to);
    expect(reached).not.toContain('called');
  });
});
