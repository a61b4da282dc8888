import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoResult } from '../infra/local/demo/DemoResult.ts';
import { crashMainJob } from './support/crashMainJob.ts';

describe('the small main job, with 5 kill -9 at random moments', () => {
  let result: DemoResult;
  beforeAll(async () => {
    result = await crashMainJob({ size: 'small', kills: 5, within: 8000 });
  }, 900_000);

  it('keeps every invariant: nothing is lost and nothing doubled', () => {
    expect(result.findings.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(6);
    expect(result.register).toEqual({ households: 112, persons: 300 });
  });

  it('leads applications to several outcomes, and closes them all', () => {
    const outcomes = [...result.collected.applications.keys()];
    expect(outcomes.filter((outcome) => outcome.startsWith('open'))).toEqual([]);
    expect(outcomes).toEqual(expect.arrayContaining(['assisted · dibao', 'refused', 'withdrawn']));
  });

  it('raises warnings and answers each of them', () => {
    const outcomes = [...result.collected.warnings.keys()];
    expect(outcomes.length).toBeGreaterThan(2);
    expect(outcomes.filter((outcome) => outcome.startsWith('open'))).toEqual([]);
  });

  it('reminds and supervises what is late', () => {
    expect(result.collected.tasks.reminded).toBeGreaterThan(0);
    expect(result.collected.tasks.supervised).toBeGreaterThan(0);
  });
});
