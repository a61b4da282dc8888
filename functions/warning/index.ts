import * as z from 'zod';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { system } from '../../shared/commands/actor.ts';
import type { Command, Outcome } from '../../shared/commands/command.ts';
import { renewDeliberation } from '../../shared/deliberations/steps/renewDeliberation.ts';
import { demonstrationBook, parameterBook } from '../../shared/policy/index.ts';
import { beginVerification } from '../../shared/warnings/steps/beginVerification.ts';
import { closeWarning } from '../../shared/warnings/steps/closeWarning.ts';
import { gatherAnswers } from '../../shared/warnings/steps/gatherAnswers.ts';
import { grantConversion } from '../../shared/warnings/steps/grantConversion.ts';
import { positionOf } from '../../shared/warnings/steps/position.ts';
import { prepareActions } from '../../shared/warnings/steps/prepareActions.ts';
import { proposeClasses } from '../../shared/warnings/steps/proposeClasses.ts';
import { warnings } from '../../shared/warnings/warning.ts';

const { TABLE_NAME, SYNTHETIC_PERSONS } = readEnvironment({
  TABLE_NAME: z.string(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']),
});
const table = openTable(TABLE_NAME);
const known = SYNTHETIC_PERSONS === 'allowed' ? demonstrationBook : parameterBook;
const grant = grantConversion(createParameterBooks(createReader(table), known));

const run = { caseId: z.string(), execution: z.string(), round: z.int().min(0) };
const StepName = z.enum(['begin-verification', 'propose-classes', 'prepare-actions', 'gather-answers', 'close']);
const StepInput = z.discriminatedUnion('step', [
  z.object({ step: z.literal('read'), ...run }),
  /** `pass` counts how often acts were seen done: a decision may add further ones. */
  z.object({ step: StepName, ...run, pass: z.int().min(0).default(0) }),
  z.object({ step: z.literal('grant-conversion'), caseId: z.string(), actionId: z.string() }),
  z.object({
    step: z.literal('renew-deliberation'),
    caseId: z.string(),
    deliberationId: z.string(),
    generation: z.int().min(1),
  }),
]);

const steps: Record<z.infer<typeof StepName>, Command<{ caseId: string }, object>> = {
  'begin-verification': beginVerification,
  'propose-classes': proposeClasses,
  'prepare-actions': prepareActions,
  'gather-answers': gatherAnswers,
  close: closeWarning,
};

/** One step of a warning's execution: ids in, statuses and ids out. */
export async function handler(event: unknown): Promise<object> {
  const input = StepInput.parse(event);
  const { step, caseId } = input;
  const reader = createReader(table);
  const context = { now: now(), by: system('warning'), newId };
  if (step === 'read') return positionOf(await reader.get(warnings, { id: caseId }), reader);
  if (step === 'renew-deliberation') {
    const { deliberationId, generation } = input;
    const key = `${deliberationId}:renew:${generation}`;
    return answer(await runCommand(table, renewDeliberation, { deliberationId, generation }, key, context));
  }
  if (step === 'grant-conversion') {
    const { actionId } = input;
    return answer(await runCommand(table, grant, { caseId, actionId }, `${caseId}:grant:${actionId}`, context));
  }
  const key = `${input.execution}:${step}:${input.round}:${input.pass}`;
  return answer(await runCommand(table, steps[step], { caseId }, key, context));
}

function answer(outcome: Outcome<object>): object {
  if (outcome.kind === 'done') return outcome.answer;
  throw new Error(outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
}
