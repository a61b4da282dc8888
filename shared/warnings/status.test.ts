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

  it('go back only to be verified again, or by a person who reopens', () => {
    const order = WarningStatus.options;
    const back = order.flatMap((from) =>
      next(from)
        .filter((to) => order.indexOf(to) <= order.indexOf(from))
        .map((to) => `${from} to ${to}`),
    );
    expect(back).toEqual([
      'verifying to verifying',
      'not-substantiated to verifying',
      'feedback-received to verifying',
      'closed to raised',
    ]);
  });

  it('close nothing unseen that somebody has begun to act on', () => {
    const unseen = WarningStatus.options.filter((from) => next(from).includes('closed'));
    expect(unseen).toEqual(['raised', 'verifying', 'not-substantiated', 'feedback-received']);
  });
});
