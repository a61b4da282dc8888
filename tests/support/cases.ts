import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { settle } from '../../shared/adapters/dynamodb/settle.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { type Application, advance, applications } from '../../shared/applications/application.ts';
import type { ApplicationStatus } from '../../shared/applications/status.ts';
import { submitApplication } from '../../shared/applications/submitApplication.ts';
import { system } from '../../shared/commands/actor.ts';
import { openTasks } from '../../shared/tasks/openTasks.ts';
import { intakeOf } from './intake.ts';

/** Applications and their tasks without an execution, in the state that a test begins with. */
export function createCases(table: Table, now: () => string) {
  const as = (id: string, organ?: string) => ({ now: now(), by: { ...system(id), ...(organ && { organ }) }, newId });
  return {
    async submit(seed: number, through: readonly ApplicationStatus[] = []): Promise<string> {
      const outcome = await runCommand(table, submitApplication, intakeOf(seed), newId('key'), as('clerk-1'));
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      const { applicationId: id } = outcome.answer;
      const to = (application: Application): Application =>
        through.reduce((at, status) => advance(at, status, now()), application);
      if (through.length > 0) await settle(table, applications, { id }, to);
      return id;
    },

    /** Opens a task as a waiting state of the case's execution would. */
    async ask(caseId: string, kind: string, organ: string): Promise<string> {
      const message = { token: newId('t'), execution: `${caseId}-g1`, caseId, kind, step: kind, round: 1, organ };
      const outcome = await runCommand(table, openTasks, [message], newId('key'), as('open-task'));
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      return outcome.answer[0]?.taskId ?? '';
    },
  };
}
