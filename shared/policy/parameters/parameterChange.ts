import * as z from 'zod';
import { Instant } from '../../time/index.ts';
import { faultOfParameter } from './faultOfParameter.ts';
import { Parameter } from './parameter.ts';

/** A number changes by two persons: one proposes, another approves or refuses. Past decisions keep what they used. */
export const ParameterChange = z
  .strictObject({
    id: z.string(),
    parameter: Parameter,
    reason: z.string().min(1).max(500),
    proposedBy: z.string(),
    proposedAt: Instant,
    status: z.enum(['proposed', 'approved', 'refused']),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
  })
  .meta({ title: 'Change of a parameter' });
export type ParameterChange = z.infer<typeof ParameterChange>;

export type ChangeResult =
  | { readonly ok: true; readonly change: ParameterChange }
  | {
      readonly ok: false;
      readonly problem: 'not-allowed' | 'same-person' | 'already-decided';
      readonly reason?: string;
    };

export interface Act {
  readonly by: string;
  readonly at: Instant;
}

/** The parameter is recorded as of its approval: `recordedAt` of the draft does not count. */
export function proposeChange(id: string, parameter: Parameter, reason: string, { by, at }: Act): ChangeResult {
  const fault = faultOfParameter(parameter);
  if (fault !== undefined) return { ok: false, problem: 'not-allowed', reason: fault };
  return {
    ok: true,
    change: {
      id,
      parameter: { ...parameter, recordedAt: at },
      reason,
      proposedBy: by,
      proposedAt: at,
      status: 'proposed',
      decidedBy: null,
      decidedAt: null,
    },
  };
}

export function decideChange(change: ParameterChange, status: 'approved' | 'refused', { by, at }: Act): ChangeResult {
  if (change.status !== 'proposed') return { ok: false, problem: 'already-decided' };
  if (by === change.proposedBy) return { ok: false, problem: 'same-person' };
  const fault = status === 'approved' ? faultOfParameter(change.parameter) : undefined;
  if (fault !== undefined) return { ok: false, problem: 'not-allowed', reason: fault };
  return {
    ok: true,
    change: { ...change, parameter: { ...change.parameter, recordedAt: at }, status, decidedBy: by, decidedAt: at },
  };
}

/** What decisions may use: the approved ones, each recorded at the moment of its approval. */
export const approvedParameters = (changes: readonly ParameterChange[]): Parameter[] =>
  changes.filter(({ status }) => status === 'approved').map(({ parameter }) => parameter);
