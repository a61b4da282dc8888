import type { Invariant } from './Inspection.ts';

/** Every case is closed, or waits on a task of a named organ whose next signer is a named role. */
export const everyCaseRests: Invariant = {
  title: 'every case is closed or waits on a named human',
  async check({ auditor, applications, warnings }) {
    const open = [...applications, ...warnings].filter(({ closedAt }) => !closedAt);
    const findings = open
      .filter(({ waiting }) => waiting.length === 0)
      .map(({ id }) => `${id} is open and waits on nobody`);
    for (const { id, waiting } of open) {
      for (const { taskId, kind, organ } of waiting) {
        if (kind === 'deliberation') {
          const params = { id: taskId };
          const { body: meeting } = await auditor.readDeliberation({ params, query: { purpose: 'audit' } });
          if (!meeting.closedAt && meeting.waiting.length === 0) findings.push(`${taskId} is open and waits on nobody`);
          continue;
        }
        const { body: task } = await auditor.readTask({ params: { id: taskId } });
        if (task.status !== 'open') findings.push(`${id} waits on ${taskId}, which is ${task.status}`);
        if (!organ || !task.nextSigner) findings.push(`${id} waits on ${taskId}, but on nobody in it`);
      }
    }
    return findings;
  },
};
