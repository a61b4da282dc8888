import type { Invariant } from './Inspection.ts';
import { createLeakSearch } from './personalData.ts';
import { searchFiles } from './searchFiles.ts';

/**
 * Files under `s3` are the agencies' own deliveries, which are personal data by their purpose. Everything else (the
 * table, histories of executions, queues with their dead letters, logs, metrics) holds ids and sealed fields only.
 */
const delivered = (path: string) => path.startsWith('s3/');

export const noPersonalData: Invariant = {
  title: 'no personal data outside the sealed fields',
  async check({ stateDirectory, county }) {
    const { leaks } = await searchFiles(stateDirectory, createLeakSearch(county), delivered);
    const places = new Map<string, number>();
    for (const { place } of leaks) places.set(place, (places.get(place) ?? 0) + 1);
    return [...places].map(([place, count]) => `${count} identifiers of persons stand in ${place}`);
  },
};
