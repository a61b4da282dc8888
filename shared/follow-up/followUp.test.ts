import { describe, expect, it } from 'vitest';
import { followUpOf, followUpOfChange } from './followUp.ts';

const since = '2026-03-02T01:30:00.000Z';

describe('followUpOf', () => {
  it('starts an application at once and a warning in bulk', () => {
    expect(followUpOf({ id: 'app-1', followUp: { kind: 'start', bulk: false, since } })).toEqual({
      kind: 'start-interactive',
      caseId: 'app-1',
    });
    expect(followUpOf({ id: 'war-1', followUp: { kind: 'start', bulk: true, since } })).toEqual({
      kind: 'start-bulk',
      caseId: 'war-1',
    });
  });

  it('asks nothing of a row without unfinished business', () => {
    expect(followUpOf({ id: 'app-1' })).toBeUndefined();
  });
});

describe('followUpOfChange', () => {
  const row = { id: 'app-1.accept.1', followUp: { kind: 'token', since } };

  it('passes new business on once', () => {
    expect(followUpOfChange({ id: row.id }, row)).toEqual({ kind: 'token', taskId: row.id });
    expect(followUpOfChange(row, row)).toBeUndefined();
  });

  it('passes a renewed token on again', () => {
    const renewed = { ...row, followUp: { kind: 'token', since: '2026-03-03T00:00:00.000Z' } };
    expect(followUpOfChange(row, renewed)).toEqual({ kind: 'token', taskId: row.id });
  });
});
