import * as z from 'zod';
import { answerOf } from '../../shared/adapters/dynamodb/answerOf.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { type Remembered, remembering } from '../../shared/adapters/dynamodb/remember.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { applications } from '../../shared/applications/application.ts';
import { caseFacts } from '../../shared/applications/caseFacts.ts';
import { assemble } from '../../shared/applications/steps/assemble.ts';
import { callDeliberation } from '../../shared/applications/steps/callDeliberation.ts';
import { closeApplication } from '../../shared/applications/steps/closeApplication.ts';
import { determineCase } from '../../shared/applications/steps/determineCase.ts';
import { endPosting } from '../../shared/applications/steps/endPosting.ts';
import { grantAssistance } from '../../shared/applications/steps/grantAssistance.ts';
import { heedDeliberation } from '../../shared/applications/steps/heedDeliberation.ts';
import { positionOf } from '../../shared/applications/steps/position.ts';
import { publish } from '../../shared/applications/steps/publish.ts';
import { system } from '../../shared/commands/actor.ts';
import type { Command } from '../../shared/commands/command.ts';
import { renewDeliberation } from '../../shared/deliberations/steps/renewDeliberation.ts';
import { demonstrationBook, packOf, parameterBook } from '../../shared/policy/index.ts';

const { TABLE_NAME, SYNTHETIC_PERSONS } = readEnvironment({
  TABLE_NAME: z.string(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']),
});
const table = openTable(TABLE_NAME);
const known = SYNTHETIC_PERSONS === 'allowed' ? demonstrationBook : parameterBook;

const books = createParameterBooks(createReader(table), known);

const StepName = z.enum([
  'assemble',
  'determine',
  'end-posting',
  'call-deliberation',
  'heed-deliberation',
  'publish',
  'grant',
  'close',
]);
const run = { caseId: z.string(), round: z.int().min(0) };
const StepInput = z.discriminatedUnion('step', [
  z.object({ step: z.literal('read'), ...run }),
  z.object({ step: StepName, ...run }),
  z.object({ step: z.literal('renew-deliberation'), deliberationId: z.string(), generation: z.int().min(1) }),
]);

const steps: Record<z.infer<typeof StepName>, Command<{ caseId: string }, object>> = {
  assemble,
  determine: determineCase(books),
  'end-posting': endPosting,
  'call-deliberation': callDeliberation,
  'heed-deliberation': heedDeliberation(books),
  publish,
  grant: grantAssistance,
  close: closeApplication,
};

/** The case and what is known of its household, which nearly every step looks at: read by one request. */
async function whatStepsRead(caseId: string): Promise<Remembered> {
  const found: Remembered = new Map();
  const reader = remembering(createReader(table), found);
  await Promise.all([reader.find(applications, { id: caseId }), reader.find(caseFacts, { caseId })]);
  return found;
}

/** One step of an application's execution: ids in, statuses and ids out. */
export async function handler(event: unknown): Promise<object> {
  const input = StepInput.parse(event);
  const context = { now: now(), by: system('application'), newId };
  if (input.step === 'renew-deliberation') {
    const { deliberationId, generation } = input;
    const key = `${deliberationId}:renew:${generation}`;
    return answerOf(await runCommand(table, renewDeliberation, { deliberationId, generation }, key, context));
  }
  const { step, caseId, round } = input;
  if (step === 'read') {
    const reader = createReader(table);
    const application = await reader.get(applications, { id: caseId });
    return positionOf(application, packOf(application.pack), reader);
  }
  const key = `${caseId}:${step}:${round}`;
  const found = await whatStepsRead(caseId);
  return answerOf(await runCommand(table, steps[step], { caseId }, key, context, { caseId }, found));
}
