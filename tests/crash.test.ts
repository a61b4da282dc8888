import { describe, expect, it } from 'vitest';
import { crashMainJob } from './support/crashMainJob.ts';

describe('the main job, killed', () => {
  it('goes on after 5 kill -9 at random moments, with nothing lost and nothing doubled', async () => {
    const { findings, register, collected } = await crashMainJob({ size: 'small', kills: 5, within: 8000 });
    expect(findings.filter((each) => each.findings.length > 0)).toEqual([]);
    expect(register).toEqual({ households: 112, persons: 300 });
    expect([...collected.applications.keys()].filter((outcome) => outcome.startsWith('open'))).toEqual([]);
  }, 900_000);
});
