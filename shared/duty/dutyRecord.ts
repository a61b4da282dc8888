import type { CaseDetermination } from '../applications/caseDetermination.ts';
import type { Evidence } from '../applications/evidence.ts';
import type { LegalAct } from '../applications/legalAct.ts';
import type { ChainEvent } from '../chain/event.ts';
import type { Task } from '../tasks/task.ts';
import type { Instant } from '../time/index.ts';

/** What stands on record of a case, whenever it was written. */
export interface OnRecord {
  events: readonly ChainEvent[];
  evidence: readonly Evidence[];
  determinations: readonly CaseDetermination[];
  acts: readonly LegalAct[];
  tasks: readonly Task[];
}

export interface DutyStep {
  seq: number;
  type: string;
  at: Instant;
  by: ChainEvent['by'];
  payload?: Record<string, unknown>;
  erasedBy?: string;
}

/** A piece of work with its deadline, as it stood at that instant. */
export interface KeptDeadline {
  taskId: string;
  kind: string;
  organ: string;
  openedAt: Instant;
  dueAt: Instant;
  basis: string;
  doneAt?: Instant | undefined;
  by: string[];
  /** Undefined while it could still be kept. */
  kept?: boolean | undefined;
}

export interface DutyRecord {
  /** Everything that was known by then, with its source: nothing that came later. */
  checks: Evidence[];
  determinations: CaseDetermination[];
  acts: LegalAct[];
  deadlines: KeptDeadline[];
  reasons: { at: Instant; by: string; type: string; reason: string }[];
  steps: DutyStep[];
}

/**
 * 履职留痕包 (P29): what an officer of a case could know at an instant, from which source, what was checked, whether
 * deadlines were kept, and which reasons were given. Later writing does not enter: who acted in good faith on what was
 * known then can show it.
 */
export function dutyRecordOf(record: OnRecord, caseId: string, at: Instant): DutyRecord {
  const steps = record.events
    .filter((event) => event.caseId === caseId && event.at <= at)
    .map(({ seq, type, at: when, by, payload, erasedBy }) => ({
      seq,
      type,
      at: when,
      by,
      ...(payload && { payload }),
      ...(erasedBy && { erasedBy }),
    }));
  return {
    checks: record.evidence.filter((each) => each.at <= at),
    determinations: record.determinations.filter(({ madeAt }) => madeAt <= at),
    acts: record.acts.filter((each) => each.at <= at),
    deadlines: record.tasks.filter(({ openedAt }) => openedAt <= at).map((task) => deadlineAt(task, at)),
    reasons: steps.flatMap(({ at: when, by, type, payload }) => {
      const reason = reasonIn(payload);
      return reason ? [{ at: when, by: by.id, type, reason }] : [];
    }),
    steps,
  };
}

function deadlineAt(task: Task, at: Instant): KeptDeadline {
  const { id: taskId, kind, organ, openedAt, dueAt, basis, completedAt, signatures } = task;
  const doneAt = completedAt && completedAt <= at ? completedAt : undefined;
  const by = signatures.filter((signature) => signature.at <= at).map((signature) => signature.by);
  const kept = doneAt ? doneAt < dueAt : at >= dueAt ? false : undefined;
  return { taskId, kind, organ, openedAt, dueAt, basis, doneAt, by, kept };
}

function reasonIn(payload: Record<string, unknown> | undefined): string | undefined {
  const form = payload?.form as Record<string, unknown> | undefined;
  return [payload?.reason, form?.reason, form?.note].find((each): each is string => typeof each === 'string');
}
