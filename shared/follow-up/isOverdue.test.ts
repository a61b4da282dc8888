import { describe, expect, it } from 'vitest';
import { isOverdue } from './isOverdue.ts';

const since = '2026-03-02T02:00:00.000Z';
const asks = (bulk: boolean) => ({ id: 'war-1', followUp: { kind: 'start', bulk, since } });

describe('isOverdue', () => {
  it('gives the relay ten minutes with what somebody waits for', () => {
    expect(isOverdue(asks(false), '2026-03-02T02:09:59.999Z')).toBe(false);
    expect(isOverdue(asks(false), '2026-03-02T02:10:00.000Z')).toBe(true);
    const token = { id: 'app-1.visit.1', followUp: { kind: 'token', since } };
    expect(isOverdue(token, '2026-03-02T02:10:00.000Z')).toBe(true);
  });

  it('does not send bulk starts again while they wait their turn', () => {
    expect(isOverdue(asks(true), '2026-03-02T07:59:59.999Z')).toBe(false);
    expect(isOverdue(asks(true), '2026-03-02T08:00:00.000Z')).toBe(true);
  });

  it('knows nothing overdue of a row that asks for nothing', () => {
    expect(isOverdue({ id: 'app-1' }, '2026-03-02T08:00:00.000Z')).toBe(false);
  });
});
