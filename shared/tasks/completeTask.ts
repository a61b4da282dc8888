import type { CaseHead } from '../cases/case.ts';
import { caseTypeOf } from '../cases/registry.ts';
import { type Command, type Context, type Decision, done, type Refusal, refuse } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace } from '../records/write.ts';
import { hindranceOf } from './hindranceOf.ts';
import type { AnyTaskKind } from './kind.ts';
import { type Task, tasks } from './task.ts';

export interface CompleteTask {
  taskId: string;
  form: Record<string, unknown>;
}

export interface CompletedTask {
  taskId: string;
  /** `signed` while further signatures are owed. */
  status: 'completed' | 'signed';
  outcome?: string;
  caseId: string;
  nextSigner?: string;
}

export type TaskKinds = Readonly<Record<string, AnyTaskKind>>;

/**
 * Completes a task with its form: the first signature. Where the sign-off chain asks for more, the form is kept and
 * the next role is waited for; the last signature carries the effect out.
 */
export function completeTask(kinds: TaskKinds): Command<CompleteTask, CompletedTask> {
  return {
    name: 'complete-task',
    async decide(reader, input, context) {
      const task = await reader.find(tasks, { id: input.taskId });
      if (!task) return refuse('task-unknown', `There is no task ${input.taskId}.`);
      if (task.status !== 'open') return alreadyDone(task);
      if (task.signatures.length > 0) {
        return refuse('task-awaits-signature', `The form is given; the ${nextSigner(task)} is to sign or return it.`);
      }
      const form = kindOf(kinds, task).form.safeParse(input.form);
      if (!form.success) {
        const issue = form.error.issues[0];
        return refuse('form-invalid', issue?.message ?? 'The form does not fit.', {
          pointer: `/form/${issue?.path.join('/') ?? ''}`,
        });
      }
      return sign(kinds, reader, { ...task, form: input.form }, context);
    },
  };
}

export interface SignTask {
  taskId: string;
  agree: boolean;
  reason?: string | undefined;
}

/** A later signature of the sign-off chain: agree, or return the form to its author with a reason. */
export function signTask(kinds: TaskKinds): Command<SignTask, CompletedTask> {
  return {
    name: 'sign-task',
    async decide(reader, input, context) {
      const task = await reader.find(tasks, { id: input.taskId });
      if (!task) return refuse('task-unknown', `There is no task ${input.taskId}.`);
      if (task.status !== 'open') return alreadyDone(task);
      if (task.signatures.length === 0) return refuse('task-awaits-form', 'Nobody has filled in the form yet.');
      if (input.agree) return sign(kinds, reader, task, context);
      if (!input.reason) return refuse('reason-required', 'A form is returned with a reason.', { pointer: '/reason' });
      const { form: _, ...returned } = task;
      const payload = { taskId: task.id, reason: input.reason };
      return done(
        { taskId: task.id, status: 'signed', caseId: task.caseId, nextSigner: task.signOff[0] ?? '' },
        [replace(tasks, { ...returned, signatures: [] })],
        [{ chain: task.familyId, type: 'form-returned', caseId: task.caseId, payload }],
      );
    },
  };
}

async function sign(kinds: TaskKinds, reader: Reader, task: Task, context: Context): Promise<Decision<CompletedTask>> {
  const role = nextSigner(task);
  if (!context.by.roles.includes(role)) return refuse('signer-not-due', `It is the ${role} who signs now.`);
  if (task.signatures.some(({ by }) => by === context.by.id)) {
    return refuse('same-signer', 'Whoever has signed a form does not sign it again for another role.');
  }
  const hindrance = await hindranceOf(reader, task, context);
  if (hindrance) return { ok: false, refusal: hindrance };
  const signed: Task = { ...task, signatures: [...task.signatures, { by: context.by.id, role, at: context.now }] };
  if (signed.signatures.length < signed.signOff.length) {
    const kept = await hindranceOfForm(kinds, reader, signed);
    if (kept) return { ok: false, refusal: kept };
    return done(
      { taskId: task.id, status: 'signed', caseId: task.caseId, nextSigner: nextSigner(signed) },
      [replace(tasks, signed)],
      [{ chain: task.familyId, type: 'form-signed', caseId: task.caseId, payload: { taskId: task.id, role } }],
    );
  }
  return finish(kinds, reader, signed, context);
}

/** Before the last signature the case is read only for the kinds of form that something may keep from being signed. */
async function hindranceOfForm(kinds: TaskKinds, reader: Reader, task: Task): Promise<Refusal | undefined> {
  const kind = kindOf(kinds, task);
  if (!kind.hindrance) return undefined;
  return kind.hindrance(await reader.get(caseTypeOf(task.caseId), { id: task.caseId }), kind.form.parse(task.form));
}

async function finish(
  kinds: TaskKinds,
  reader: Reader,
  task: Task,
  context: Context,
): Promise<Decision<CompletedTask>> {
  const kind = kindOf(kinds, task);
  const type = caseTypeOf(task.caseId);
  const head: CaseHead = await reader.get(type, { id: task.caseId });
  const form = kind.form.parse(task.form);
  const kept = kind.hindrance?.(head, form);
  if (kept) return { ok: false, refusal: kept };
  const result = await kind.complete({ task, case: head, reader }, form, context);
  if (!result.ok) return result;
  const completed: Task = {
    ...task,
    status: 'completed',
    outcome: result.outcome,
    completedAt: context.now,
    completedBy: context.by.id,
    moves: [],
    output: result.output,
    followUp: { kind: 'token', since: context.now },
  };
  const waiting = (result.case as CaseHead).waiting.filter(({ taskId }) => taskId !== task.id);
  const { status } = result.case as CaseHead & { status?: string };
  const payload = { taskId: task.id, outcome: result.outcome, form: task.form ?? {}, status, ...result.payload };
  return done(
    { taskId: task.id, status: 'completed', outcome: result.outcome, caseId: task.caseId },
    [replace(tasks, completed), replace(type, { ...result.case, waiting }), ...result.writes],
    [{ chain: task.familyId, type: result.event, caseId: task.caseId, payload }, ...(result.events ?? [])],
  );
}

const nextSigner = (task: Task): string => task.signOff[task.signatures.length] ?? '';

function kindOf(kinds: TaskKinds, task: Task): AnyTaskKind {
  const kind = kinds[task.kind];
  if (!kind) throw new Error(`Nothing is known of tasks of the kind ${task.kind}`);
  return kind;
}

function alreadyDone(task: Task) {
  const when = task.completedAt ? ` at ${task.completedAt}` : '';
  return refuse('task-not-open', `The task is ${task.status}${when}.`, { extra: { outcome: task.outcome } });
}
