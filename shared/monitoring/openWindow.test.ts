import { describe, expect, it } from 'vitest';
import { packs } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import type { MonitoringWindow } from './monitoringWindow.ts';
import { openWindow, type Watched } from './openWindow.ts';

const empty = { find: async () => undefined } as unknown as Reader;
const person = { id: 'per-1', familyId: 'fam-1', county: '340404', township: '340404001' };

async function opened(jurisdiction: string, watched: Pick<Watched, 'kind'> & Partial<Watched>) {
  const pack = packs.find(({ id }) => id.startsWith(`${jurisdiction}/`));
  if (!pack) throw new Error(jurisdiction);
  const given = { person, caseId: 'war-1', from: '2026-03-02', ...watched };
  const { writes, events } = await openWindow(empty, given, pack.procedure);
  expect(events).toHaveLength(writes.length);
  return writes[0]?.data as MonitoringWindow | undefined;
}

describe('the watch after an exit', () => {
  it.each([
    ['chongqing', 'dibao', '2028-03-02'],
    ['chongqing', 'dibao-margin', '2028-03-02'],
    ['liaoning', 'tekun', '2028-03-02'],
    ['liaoning', 'dibao-margin', undefined],
    ['hubei', 'rigid-expenditure', '2028-03-02'],
    ['jiaozhou', 'dibao', undefined],
    ['huainan', 'dibao', undefined],
  ] as const)('in %s from %s ends on %s', async (jurisdiction, category, until) => {
    expect((await opened(jurisdiction, { kind: 'exit', category }))?.until).toBe(until);
  });
});

describe('the watch after a refusal', () => {
  it('lasts a year in Hubei', async () => {
    expect(await opened('hubei', { kind: 'refused' })).toMatchObject({ until: '2027-03-02', status: 'watching' });
  });

  it.each(['chongqing', 'liaoning'])('has no end in %s and is looked at again', async (jurisdiction) => {
    const window = await opened(jurisdiction, { kind: 'refused' });
    expect(window?.until).toBeUndefined();
    expect(window?.reviewOn).toBe('2028-03-02');
  });

  it.each(['jiaozhou', 'huainan'])('is not asked for in %s', async (jurisdiction) => {
    expect(await opened(jurisdiction, { kind: 'refused' })).toBeUndefined();
  });
});
