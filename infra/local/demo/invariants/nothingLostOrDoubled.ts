import type { Invariant } from './Inspection.ts';

/** Acts that a case sees once, whatever was interrupted and repeated on the way. */
const once = new Set([
  'application-submitted',
  'application-accepted',
  'application-confirmed',
  'application-refused',
  'application-withdrawn',
  'payment-made',
  'notice-served',
  'application-closed',
  'warning-raised',
  'warning-classified',
  'warning-closed',
]);

/** Everything that was put in is there, once; and no act of a case stands twice on its chain. */
export const nothingLostOrDoubled: Invariant = {
  title: 'nothing is lost and nothing doubled',
  async check({ applications, warnings, chains, register, expected }) {
    const filed = applications.filter(({ channel }) => channel !== 'assisted').length;
    const triggers = warnings.reduce((sum, { triggerCount }) => sum + triggerCount, 0);
    const counts: [what: string, found: number, put: number][] = [
      ['applications', filed, expected.applications],
      ['households on the register', register.households, expected.households],
      ['persons on the register', register.persons, expected.persons],
      ['triggers of warnings', triggers, expected.warnings],
    ];
    const findings = counts
      .filter(([, found, put]) => found !== put)
      .map(([what, found, put]) => `${found} ${what} instead of ${put}`);
    for (const events of chains.values()) {
      const seen = new Set<string>();
      for (const { caseId, type, payload } of events) {
        if (!once.has(type)) continue;
        // What was noticed late is classified by a task of its own.
        const act = type === 'warning-classified' ? `${type} ${payload?.taskId}` : type;
        if (seen.has(`${caseId} ${act}`)) findings.push(`${caseId}: ${type} stands twice on its chain`);
        seen.add(`${caseId} ${act}`);
      }
    }
    return findings;
  },
};
