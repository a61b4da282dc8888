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
      additions: [],
    });
  });

  it('moves a case between places, classes and weeks, and takes it out of the weeks when it closes', () => {
    const opened = { ...image, kind: 'warning', township: '340404001', openedAt: '2026-03-04T02:00:00.000Z' };
    const before = { ...opened, status: 'verified' };
    const after = {
      ...opened,
      status: 'closed',
      classes: [{ class: 'complex' }],
      closedAt: '2026-03-09T02:00:00.000Z',
    };
    const at = { county: '340404' };
    expect(transitionOf(before, after)?.additions).toEqual([
      { ...at, day: 'places', kind: 'warning|340404001|', status: 'verified', by: -1 },
      { ...at, day: 'ages', kind: 'warning|2026-03-02', status: 'open', by: -1 },
      { ...at, day: 'places', kind: 'warning|340404001|complex', status: 'closed', by: 1 },
    ]);
    expect(transitionOf(before, { ...before, version: 4 })).toBeUndefined();
  });

  it('tells of a task that was done whether its term was kept', () => {
    const task = { recordType: 'Task', id: 'app-1.visit.1', county: '340404', organ: 'township:340404001', version: 2 };
    const open = { ...task, status: 'open', dueAt: '2026-03-05T16:00:00.000Z' };
    const done = { ...open, status: 'completed', completedAt: '2026-03-06T01:00:00.000Z' };
    expect(transitionOf(open, done)?.additions).toEqual([
      { county: '340404', day: 'terms-2026-03', kind: 'township:340404001', status: 'late', by: 1 },
    ]);
    expect(transitionOf(done, { ...done, version: 3 })).toBeUndefined();
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
    additions: [],
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
