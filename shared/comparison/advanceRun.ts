import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type ComparisonRun, comparisonRuns, type RunStatus, runTransitions } from './comparisonRun.ts';

export interface AdvanceRun {
  runId: string;
  to: Exclude<RunStatus, 'opened'>;
  persons?: number | undefined;
  warnings?: number | undefined;
}

/** Takes a run to its next status. One that is there already, or further, stays. */
export const advanceRun: Command<AdvanceRun, { status: RunStatus }> = {
  name: 'advance-run',
  async decide(reader, { runId, to, persons, warnings }, { now }) {
    const run = await reader.get(comparisonRuns, { id: runId });
    const next: readonly RunStatus[] = runTransitions[run.status];
    if (!next.includes(to)) return done({ status: run.status }, [], []);
    const counted = { ...(persons !== undefined && { persons }), ...(warnings !== undefined && { warnings }) };
    const advanced: ComparisonRun = { ...run, ...counted, status: to, ...(to === 'closed' && { closedAt: now }) };
    return done({ status: to }, [replace(comparisonRuns, advanced)], []);
  },
};
