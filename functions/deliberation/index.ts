import * as z from 'zod';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { settle } from '../../shared/adapters/dynamodb/settle.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { system } from '../../shared/commands/actor.ts';
import type { Command } from '../../shared/commands/command.ts';
import { deliberations } from '../../shared/deliberations/deliberation.ts';
import { carryOut } from '../../shared/deliberations/steps/carryOut.ts';
import { closeDeliberation } from '../../shared/deliberations/steps/closeDeliberation.ts';
import { positionOf } from '../../shared/deliberations/steps/position.ts';

const { TABLE_NAME } = readEnvironment({ TABLE_NAME: z.string() });
const table = openTable(TABLE_NAME);

const StepInput = z.discriminatedUnion('step', [
  z.object({ step: z.literal('read'), caseId: z.string(), executionArn: z.string() }),
  z.object({ step: z.enum(['carry-out', 'close']), caseId: z.string() }),
]);

const commands: Record<'carry-out' | 'close', Command<{ caseId: string }, object>> = {
  'carry-out': carryOut,
  close: closeDeliberation,
};

/** One step of a deliberation's execution: ids in, statuses and ids out. */
export async function handler(event: unknown): Promise<object> {
  const input = StepInput.parse(event);
  const { step, caseId } = input;
  if (step === 'read') return read(caseId, input.executionArn);
  const context = { now: now(), by: system('deliberation'), newId };
  const outcome = await runCommand(table, commands[step], { caseId }, `${caseId}:${step}`, context);
  if (outcome.kind === 'done') return outcome.answer;
  throw new Error(outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
}

/** A nested execution is not started by the relay: it enters its own ARN, so that lists find it. */
async function read(caseId: string, executionArn: string): Promise<object> {
  const reader = createReader(table);
  const deliberation = await reader.get(deliberations, { id: caseId });
  if (deliberation.executionArn !== executionArn) {
    await settle(table, deliberations, { id: caseId }, (known) =>
      known.executionArn === executionArn ? undefined : { ...known, executionArn },
    );
  }
  return positionOf(deliberation, reader);
}
