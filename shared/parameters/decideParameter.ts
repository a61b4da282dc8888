import { type Command, done, refuse } from '../commands/command.ts';
import { decideChange } from '../policy/index.ts';
import { replace } from '../records/write.ts';
import { toInstant, toMillis } from '../time/index.ts';
import { type PolicyParameter, parameterChain, policyParameters } from './policyParameter.ts';

export interface DecideParameter {
  place: string;
  id: string;
  status: 'approved' | 'refused';
  reason?: string | undefined;
}

/**
 * A number is known from a minute after its approval. A request ends within 29 s and a book is kept for 20 s at most, so
 * whoever decides at an instant has read all that is known at that instant, and a replay of it sees the same.
 */
const settles = 60_000;

export interface DecidedParameter {
  id: string;
  status: PolicyParameter['status'];
  /** From when decisions know the number; absent for a refused one. */
  knownFrom?: string;
}

/** The second of two persons approves or refuses. Decisions that were made before keep the numbers that they used. */
export const decideParameter: Command<DecideParameter, DecidedParameter> = {
  name: 'decide-parameter',
  async decide(reader, { place, id, status, reason }, { now, by }) {
    const found = await reader.find(policyParameters, { place, id });
    if (!found) return refuse('parameter-unknown', 'There is no such proposal.');
    if (status === 'refused' && !reason)
      return refuse('reason-required', 'A refusal says why.', { pointer: '/reason' });
    const decided = decideChange(found, status, { by: by.id, at: now });
    if (!decided.ok) return refused(decided.problem, decided.reason);
    const knownFrom = toInstant(toMillis(now) + settles);
    const parameter = { ...decided.change.parameter, recordedAt: knownFrom };
    const { decidedBy, decidedAt } = decided.change;
    const next = {
      ...found,
      status,
      decidedBy,
      decidedAt,
      ...(status === 'approved' && { parameter }),
      ...(reason && { decisionReason: reason }),
    };
    return done(
      { id, status, ...(status === 'approved' && { knownFrom }) },
      [replace(policyParameters, next)],
      [
        {
          chain: parameterChain(place),
          type: `parameter-${status}`,
          caseId: id,
          payload: { parameter: next.parameter, ...(reason && { reason }) },
        },
      ],
    );
  },
};

function refused(problem: 'not-allowed' | 'same-person' | 'already-decided', why: string | undefined) {
  if (problem === 'same-person') return refuse('same-person', 'Another person approves what one proposed.');
  if (problem === 'already-decided') return refuse('parameter-decided', 'The proposal was approved or refused before.');
  return refuse('parameter-not-allowed', why ?? '');
}
