import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCallLog } from './openCallLog.ts';

const put = { accessKeyId: 'LOCALApi', action: 'dynamodb:PutItem', resource: 'table/doudi' };

describe('call log', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'calls-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('counts equal calls together and different resources apart', () => {
    const log = openCallLog();
    log.record(put);
    log.record(put);
    log.record({ ...put, resource: 'table/doudi/index/GSI1' });
    expect(log.counts()).toEqual([
      { ...put, count: 2 },
      { ...put, resource: 'table/doudi/index/GSI1', count: 1 },
    ]);
  });

  it('goes on counting from its file after a restart', () => {
    const file = join(directory, 'state', 'calls.json');
    const first = openCallLog({ file });
    first.record(put);
    first.close();
    const second = openCallLog({ file });
    second.record(put);
    expect(second.counts()).toEqual([{ ...put, count: 2 }]);
    second.close();
  });

  it('refuses a file that is not a call log', () => {
    const file = join(directory, 'calls.json');
    const log = openCallLog({ file });
    log.record({ ...put, action: 7 as never });
    log.close();
    expect(() => openCallLog({ file })).toThrow();
  });
});
