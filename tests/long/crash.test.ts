import { describe, expect, it } from 'vitest';
import { crashMainJob } from '../support/crashMainJob.ts';

describe('the full main job, killed', () => {
  it('goes on after 20 kill -9 at random moments, with nothing lost and nothing doubled', async () => {
    const { findings, register, collected } = await crashMainJob({ size: 'full', kills: 20, within: 30_000 });
    expect(findings.filter((each) => each.findings.length > 0)).toEqual([]);
    expect(register).toEqual({ households: 4500, persons: 12_000 });
    expect([...collected.applications.keys()].filter((outcome) => outcome.startsWith('open'))).toEqual([]);
  });
});
