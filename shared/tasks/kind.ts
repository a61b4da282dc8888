import type * as z from 'zod';
import type { CaseHead } from '../cases/case.ts';
import type { ChainEntry } from '../chain/event.ts';
import type { Context, Refusal } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import type { Write } from '../records/write.ts';
import type { Task } from './task.ts';

/** What a completed task does to its case. The case is given back changed; the caller writes it. */
export interface TaskEffect<Case extends CaseHead> {
  outcome: string;
  case: Case;
  writes: Write[];
  /** Name of the chain event, in the past tense: `application-accepted`. */
  event: string;
  payload?: Record<string, unknown>;
  /** What else the chain is told: a task that was opened beside, a watch that began. */
  events?: ChainEntry[];
  /** What the waiting execution is told: ids, statuses, counts. Never a fact about a person. */
  output: Record<string, unknown>;
}

export type TaskResult<Case extends CaseHead> = ({ ok: true } & TaskEffect<Case>) | { ok: false; refusal: Refusal };

/** One kind of human work: who does it, the form it takes, and what its completion does. */
export interface TaskKind<Case extends CaseHead, Form extends z.ZodType> {
  kind: string;
  title: { zh: string; en: string };
  form: Form;
  /** One line for the inbox: what is to be done. */
  help: { zh: string; en: string };
  /** What keeps the form from being signed as the case stands: asked at every signature, and again at the last. */
  hindrance?(of: Case, form: z.infer<Form>): Refusal | undefined;
  complete(
    at: { task: Task; case: Case; reader: Reader },
    form: z.infer<Form>,
    context: Context,
  ): Promise<TaskResult<Case>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry mixes cases and forms; each kind was checked where it is defined.
export type AnyTaskKind = TaskKind<any, any>;

export function defineTaskKind<Case extends CaseHead, Form extends z.ZodType>(
  kind: TaskKind<Case, Form>,
): TaskKind<Case, Form> {
  return kind;
}
