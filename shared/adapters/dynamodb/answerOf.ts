import type { Outcome } from '../../commands/command.ts';

/** A step of ours was refused: a bug, or records that contradict each other. */
export class StepRefused extends Error {
  override name = 'StepRefused';
}

/** The answer of a command that only a fault could refuse. @throws StepRefused */
export function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.kind === 'done') return outcome.answer;
  throw new StepRefused(outcome.kind === 'refused' ? outcome.refusal.code : 'the key was used for another request');
}
