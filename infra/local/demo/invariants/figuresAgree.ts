import { demoCounty } from '../generator/createCounty.ts';
import type { Invariant } from './Inspection.ts';

/** The counters that overviews show are the counts of the lists. */
export const figuresAgree: Invariant = {
  title: 'figures agree with the table',
  async check({ auditor, applications, warnings }) {
    const { body } = await auditor.readFigures({ query: { county: demoCounty, day: 'now' } });
    const counted = new Map<string, number>();
    for (const { kind, status, count } of body.items) if (count !== 0) counted.set(`${kind} ${status}`, count);
    const listed = new Map<string, number>();
    const add = (what: string) => listed.set(what, (listed.get(what) ?? 0) + 1);
    for (const { status } of applications) add(`application ${status}`);
    for (const { status } of warnings) add(`warning ${status}`);
    // Deliberations have no list of their own: each belongs to a warning.
    const keys = new Set([...counted.keys(), ...listed.keys()].filter((key) => !key.startsWith('deliberation')));
    return [...keys]
      .filter((key) => counted.get(key) !== listed.get(key))
      .map((key) => `${key}: ${counted.get(key) ?? 0} by the figures, ${listed.get(key) ?? 0} by the table`);
  },
};
