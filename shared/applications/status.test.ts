import { describe, expect, it } from 'vitest';
import { ApplicationStatus, isUndecided, transitions } from './status.ts';

const next = (status: ApplicationStatus): readonly ApplicationStatus[] => transitions[status];

describe('transitions', () => {
  it('lead to every status from one of the two first', () => {
    const reached = new Set<ApplicationStatus>(['submitted', 'relief-given']);
    for (const status of reached) for (const to of next(status)) reached.add(to);
    expect([...reached].sort()).toEqual([...ApplicationStatus.options].sort());
  });

  it.each(ApplicationStatus.options)('can be brought to an end from %s', (status) => {
    const reached = new Set([status]);
    for (const from of reached) for (const to of next(from)) reached.add(to);
    expect(reached).toContain('closed');
  });
});

describe('isUndecided', () => {
  it('ends with the decision', () => {
    expect(ApplicationStatus.options.filter((status) => !isUndecided(status))).toEqual([
      'confirmed',
      'refused',
      'served',
      'assisted',
      'relief-given',
      'relief-stated',
      'relief-recovering',
      'relief-settled',
      'withdrawn',
      'closed',
    ]);
  });
});
