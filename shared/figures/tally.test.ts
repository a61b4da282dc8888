import { describe, expect, it } from 'vitest';
import { additionsOf, transitionOf } from './tally.ts';

const image = { id: 'app-1', kind: 'application', county: '340404', since: '2026-03-01T17:00:00.000Z', version: 3 };

describe('transitionOf', () => {
  it('tells the day of Shanghai on which a case entered a status', () => {
    expect(transitionOf({ ...image, status: 'submitted' }, { ...image, status: 'accepted' })).toEqual({
      caseId: 'app-1',
      version: 3,
      county: '340404',
      kind: 'application',
      from: 'submitted',
      to: 'accepted',
      day: '2026-03-02',
      verdicts: [],
    });
  });

  it('passes over changes of other kinds', () => {
    expect(transitionOf({ ...image, status: 'accepted' }, { ...image, status: 'accepted' })).toBeUndefined();
    expect(transitionOf(undefined, { type: 'Task', id: 'app-1.accept.1' })).toBeUndefined();
  });
});

describe('additionsOf', () => {
  const step = (caseId: string, from: string | undefined, to: string) => ({
    caseId,
    version: 1,
    county: '340404',
    kind: 'application',
    from,
    to,
    day: '2026-03-02',
    verdicts: [],
  });

  it('moves a case from one status to the next', () => {
    expect(additionsOf([step('app-1', 'submitted', 'accepted')])).toEqual([
      { county: '340404', day: '2026-03-02', kind: 'application', status: 'accepted', by: 1 },
      { county: '340404', day: 'now', kind: 'application', status: 'accepted', by: 1 },
      { county: '340404', day: 'now', kind: 'application', status: 'submitted', by: -1 },
    ]);
  });

  it('adds up several cases, and leaves out what cancels itself', () => {
    const additions = additionsOf([step('app-1', undefined, 'submitted'), step('app-1', 'submitted', 'accepted')]);
    expect(additions.find(({ day, status }) => day === 'now' && status === 'submitted')).toBeUndefined();
    expect(additions.find(({ day, status }) => day === 'now' && status === 'accepted')?.by).toBe(1);
  });
});
