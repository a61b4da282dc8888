import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoResult } from '../../infra/local/demo/DemoResult.ts';
import { assemblyOfCheckout, type MainJob, startMainJob } from '../support/mainJob.ts';

describe('the main job, small', () => {
  let stateDirectory: string;
  let job: MainJob;
  let result: DemoResult;

  beforeAll(async () => {
    const assemblyDirectory = await assemblyOfCheckout();
    stateDirectory = await mkdtemp(join(tmpdir(), 'doudi-main-job-'));
    job = startMainJob({ stateDirectory, assemblyDirectory, size: 'small', seed: 'test', once: true });
    result = await job.result;
  }, 300_000);
  afterAll(async () => {
    await job?.kill();
    await rm(stateDirectory, { recursive: true, force: true });
  });

  it('keeps every invariant', () => {
    expect(result.findings.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(6);
  });

  it('loads the whole roll and files every application', () => {
    expect(result.register).toEqual({ households: 112, persons: 300 });
    expect(result.tally.applications).toBe(20);
    expect(result.tally.repeated).toBeGreaterThan(0);
  });

  it('leads applications to several outcomes, and closes them all', () => {
    const outcomes = [...result.collected.applications.keys()];
    expect(outcomes.filter((outcome) => outcome.startsWith('open'))).toEqual([]);
    expect(outcomes).toContain('assisted · dibao');
    expect(outcomes).toContain('refused');
    expect(outcomes).toContain('withdrawn');
  });

  it('raises warnings and answers each of them', () => {
    const outcomes = [...result.collected.warnings.keys()];
    expect(outcomes.length).toBeGreaterThan(2);
    expect(outcomes.filter((outcome) => outcome.startsWith('open'))).toEqual([]);
  });

  it('reminds, escalates and supervises what is late, and lets nobody at what is not theirs', () => {
    expect(result.collected.tasks.reminded).toBeGreaterThan(0);
    expect(result.collected.tasks.supervised).toBeGreaterThan(0);
    expect(result.tally.refusedAttempts).toHaveLength(4);
  });

  it('sets the faulty rows of the feeds aside, each with its reason', () => {
    expect(Object.fromEntries(result.quarantined)).toMatchObject({
      'id-number-check-digit': 9,
      'division-outside-scope': 4,
      'duplicate-row': 28,
      'date-in-future': 1,
    });
  });
});
