import { describe, expect, it } from 'vitest';
import { transitions, WarningStatus } from './status.ts';

const next = (status: WarningStatus): readonly WarningStatus[] => transitions[status];

describe('transitions of a warning', () => {
  it('lead to every status from the first', () => {
    const reached = new Set<WarningStatus>(['raised']);
    for (const status of reached) for (const to of next(status)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...WarningStatus.options].toSorted());
  });

  it.each(WarningStatus.options)('can be brought to an end from %s', (status) => {
    const reached = new Set([status]);
    for (const from of reached) for (const to of next(from)) reached.add(to);
    expect(reached).toContain('closed');
  });

  it('repeat nothing but the verification, so that every life of a warning ends', () => {
    const order = WarningStatus.options;
    for (const status of order) {
      for (const to of next(status)) {
        if (status === 'verifying' && to === 'verifying') continue;
        expect(order.indexOf(to), `${status} to ${to}`).toBeGreaterThan(order.indexOf(status));
      }
    }
  });
});
