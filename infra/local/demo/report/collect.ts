import type { Inspection } from '../invariants/Inspection.ts';
import type { Client } from '../play/client.ts';
import { inParallel } from '../play/inParallel.ts';
import { countBy } from './countBy.ts';

export interface Collected {
  readonly applications: Map<string, number>;
  readonly warnings: Map<string, number>;
  readonly tasks: { total: number; inTime: number; reminded: number; escalated: number; supervised: number };
  readonly referrals: Map<string, number>;
  /** How each application ended: the category that was granted, `refused`, `withdrawn`, or `open`. */
  readonly endings: ReadonlyMap<string, string>;
  /** Decisions that departed from what the rules proposed. */
  readonly departures: number;
}

type Application = Awaited<ReturnType<Client['readApplication']>>['body'];
type Warning = Awaited<ReturnType<Client['readWarning']>>['body'];

/** Reads every case as an auditor and counts what came of it. */
export async function collect(
  auditor: Client,
  cases: Pick<Inspection, 'applications' | 'warnings'>,
): Promise<Collected> {
  const applications: Application[] = [];
  const warnings: Warning[] = [];
  await Promise.all([
    inParallel(cases.applications, 8, async ({ id }) => {
      applications.push((await auditor.readApplication({ params: { id } })).body);
    }),
    inParallel(cases.warnings, 8, async ({ id }) => {
      warnings.push((await auditor.readWarning({ params: { id } })).body);
    }),
  ]);
  const tasks = [...applications, ...warnings].flatMap((each) => each.tasks);
  const worked = tasks.filter(({ status }) => status === 'completed');
  const moved = (kind: string) => tasks.filter((task) => task.moved.some((move) => move.kind === kind)).length;
  const referrals = [...applications, ...warnings].flatMap((each) => each.referrals);
  return {
    applications: countBy(applications, outcomeOfApplication),
    warnings: countBy(warnings, outcomeOfWarning),
    tasks: {
      total: tasks.length,
      inTime: worked.filter(({ completedAt, dueAt }) => (completedAt ?? '') <= dueAt).length,
      reminded: moved('remind'),
      escalated: moved('escalate'),
      supervised: moved('supervise'),
    },
    referrals: countBy(referrals, outcomeOfReferral),
    endings: new Map(applications.map((application) => [application.id, endingOf(application)])),
    departures: applications.filter(departs).length,
  };
}

const outcomeOfApplication = ({ status, outcome, decision }: Application) =>
  status !== 'closed' ? `open (${status})` : `${outcome}${decision?.category ? ` · ${decision.category}` : ''}`;

const endingOf = ({ status, outcome, decision }: Application) =>
  status === 'closed' ? (decision?.category ?? outcome ?? 'closed') : 'open';

function outcomeOfWarning({ status, outcome, classes = [] }: Warning): string {
  const found = classes.map((each) => each.class).join(' + ');
  return status === 'closed' ? `${found || 'not substantiated'} · ${outcome}` : `open (${status})`;
}

function outcomeOfReferral(referral: Record<string, unknown>): string {
  const { act, status, answer } = referral as { act: string; status: string; answer?: { outcome?: string } };
  return `${act} · ${answer?.outcome ?? status}`;
}

const departs = ({ proposed, decision }: Application) =>
  !!decision && (decision.result !== proposed?.result || decision.category !== proposed.category);
