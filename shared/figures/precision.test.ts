import { describe, expect, it } from 'vitest';
import { precisionOf, verdictChanges } from './precision.ts';

const trigger = (id: string, source = 'comparison', runId?: string) => ({
  indicator: { id },
  source,
  evidence: { feed: source === 'comparison' ? 'self-paid-medical' : source, ...(runId && { runId }) },
});
const warning = (
  verdict?: { outcome: string; triggers: number },
  triggers = [trigger('medical'), trigger('death')],
) => ({
  kind: 'warning',
  county: '340404',
  township: '340404001',
  triggers,
  ...(verdict && { verdict: { ...verdict, at: '2026-03-31T17:00:00.000Z' } }),
});
const row = (kind: string, status: string, by: number) => ({
  county: '340404',
  day: 'precision-2026-04',
  kind: `${kind}|comparison|340404001`,
  status,
  by,
});

describe('verdictChanges', () => {
  it('counts a verdict for each trigger that was verified, in the month of Shanghai', () => {
    const changes = verdictChanges(warning(), warning({ outcome: 'confirmed', triggers: 1 }));
    expect(changes).toEqual([row('medical', 'confirmed', 1)]);
  });

  it('takes back what a reopening or a second verification changes', () => {
    const first = warning({ outcome: 'no-difficulty', triggers: 1 });
    expect(verdictChanges(first, warning())).toEqual([row('medical', 'no-difficulty', -1)]);
    expect(verdictChanges(first, warning({ outcome: 'confirmed', triggers: 2 }))).toEqual([
      row('medical', 'no-difficulty', -1),
      row('medical', 'confirmed', 1),
      row('death', 'confirmed', 1),
    ]);
  });

  it('counts what a run has raised for that run too, by the list that told it', () => {
    const raised = [trigger('medical', 'comparison', 'run-1')];
    const changes = verdictChanges(warning(undefined, raised), warning({ outcome: 'confirmed', triggers: 1 }, raised));
    expect(changes).toEqual([
      row('medical', 'confirmed', 1),
      { ...row('', 'confirmed', 1), day: 'run-run-1', kind: 'medical|self-paid-medical|340404001' },
    ]);
  });

  it('counts a blind visit against no indicator, and not at all where the household was looked at for more', () => {
    const drawn = [trigger('blind-sample', 'blind-sample', 'run-1')];
    const alone = verdictChanges(warning(undefined, drawn), warning({ outcome: 'confirmed', triggers: 1 }, drawn));
    expect(alone.map(({ day, kind }) => [day, kind])).toEqual([['run-run-1', 'blind-sample|blind-sample|340404001']]);
    const more = [...drawn, trigger('medical')];
    expect(verdictChanges(warning(undefined, more), warning({ outcome: 'confirmed', triggers: 2 }, more))).toEqual([
      row('medical', 'confirmed', 1),
    ]);
  });

  it('says nothing where the verdict stays', () => {
    const judged = warning({ outcome: 'confirmed', triggers: 1 });
    expect(verdictChanges(judged, judged)).toEqual([]);
    expect(verdictChanges({ kind: 'application' }, { kind: 'application' })).toEqual([]);
  });
});

describe('precisionOf', () => {
  it('divides what was confirmed by what could be judged', () => {
    const figure = (status: string, count: number) => ({
      county: '340404',
      day: 'precision-2026-04',
      kind: 'medical|comparison|340404001',
      status,
      count,
      version: 1,
    });
    const counted = [figure('confirmed', 6), figure('no-difficulty', 3), figure('moved', 2), figure('data-error', 1)];
    expect(precisionOf(counted)).toEqual([
      {
        indicator: 'medical',
        source: 'comparison',
        township: '340404001',
        outcomes: { confirmed: 6, 'no-difficulty': 3, moved: 2, 'data-error': 1 },
        confirmed: 6,
        judged: 10,
      },
    ]);
  });
});
