import * as z from 'zod';
import { answerOf } from '../../shared/adapters/dynamodb/answerOf.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { applications } from '../../shared/applications/application.ts';
import { assemble } from '../../shared/applications/steps/assemble.ts';
import { closeApplication } from '../../shared/applications/steps/closeApplication.ts';
import { determineCase } from '../../shared/applications/steps/determineCase.ts';
import { endPosting } from '../../shared/applications/steps/endPosting.ts';
import { grantAssistance } from '../../shared/applications/steps/grantAssistance.ts';
import { positionOf } from '../../shared/applications/steps/position.ts';
import { publish } from '../../shared/applications/steps/publish.ts';
import { system } from '../../shared/commands/actor.ts';
import type { Command } from '../../shared/commands/command.ts';
import { demonstrationBook, packOf, parameterBook } from '../../shared/policy/index.ts';

const { TABLE_NAME, SYNTHETIC_PERSONS } = readEnvironment({
  TABLE_NAME: z.string(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']),
});
const table = openTable(TABLE_NAME);
const known = SYNTHETIC_PERSONS === 'allowed' ? demonstrationBook : parameterBook;

const StepInput = z.object({
  step: z.enum(['read', 'assemble', 'determine', 'end-posting', 'publish', 'grant', 'close']),
  caseId: z.string(),
  round: z.int().min(0),
});

const steps: Record<Exclude<z.infer<typeof StepInput>['step'], 'read'>, Command<{ caseId: string }, object>> = {
  assemble,
  determine: determineCase(createParameterBooks(createReader(table), known)),
  'end-posting': endPosting,
  publish,
  grant: grantAssistance,
  close: closeApplication,
};

/** One step of an application's execution: ids in, statuses and ids out. */
export async function handler(event: unknown): Promise<object> {
  const { step, caseId, round } = StepInput.parse(event);
  const reader = createReader(table);
  if (step === 'read') {
    const application = await reader.get(applications, { id: caseId });
    return positionOf(application, packOf(application.pack), reader);
  }
  const context = { now: now(), by: system('application'), newId };
  const outcome = await runCommand(table, steps[step], { caseId }, `${caseId}:${step}:${round}`, context);
  return answerOf(outcome);
}
