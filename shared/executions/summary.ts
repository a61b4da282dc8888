import { clockOf, type WorkingClock } from '../calendar/index.ts';
import { type CaseHead, caseKindOf, executionName, type Waiting } from '../cases/case.ts';
import type { ComparisonRun } from '../comparison/comparisonRun.ts';
import type { Instant } from '../time/index.ts';

/** Where an execution is, as the table knows it: no service is asked. */
export type ExecutionState = 'starting' | 'running' | 'halted' | 'ended';

/** On whom a case waits, since when, until when, and how many of the working days have passed. */
export type Wait = Waiting & { clock: WorkingClock };

export interface ExecutionSummary {
  caseId: string;
  workflow: string;
  name: string;
  generation: number;
  /** The case's own status. */
  status: string;
  state: ExecutionState;
  halted?: CaseHead['halted'];
  familyId?: string;
  county?: string;
  township?: string;
  pack?: CaseHead['pack'];
  openedAt: Instant;
  since: Instant;
  closedAt?: Instant | undefined;
  outcome?: string | undefined;
  waiting: Wait[];
}

/** What is listed of a case's execution: ids, statuses and times. */
export function summaryOfCase(head: CaseHead & { status: string }, now: Instant): ExecutionSummary {
  const { id, generation, status, halted, familyId, county, township, pack, openedAt, since, closedAt, outcome } = head;
  return {
    caseId: id,
    workflow: caseKindOf(id),
    name: executionName(head),
    generation,
    status,
    state: stateOf(head),
    ...(halted && { halted }),
    familyId,
    county,
    township,
    pack,
    openedAt,
    since,
    closedAt,
    outcome,
    waiting: head.waiting.map((waiting) => ({ ...waiting, clock: clockOf(waiting.since, waiting.dueAt, now) })),
  };
}

function stateOf({ closedAt, halted, followUp }: CaseHead): ExecutionState {
  if (closedAt) return 'ended';
  if (halted) return 'halted';
  return followUp?.kind === 'start' ? 'starting' : 'running';
}

export function summaryOfRun({ id, execution, status, scope, openedAt, closedAt }: ComparisonRun): ExecutionSummary {
  return {
    caseId: id,
    workflow: 'comparison',
    name: execution,
    generation: 1,
    status,
    state: closedAt ? 'ended' : 'running',
    ...(scope !== 'all' && { county: scope }),
    openedAt,
    since: closedAt ?? openedAt,
    closedAt,
    waiting: [],
  };
}
