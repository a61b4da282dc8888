import { type Command, done, refuse } from '../commands/command.ts';
import { type Parameter, proposeChange } from '../policy/index.ts';
import { create } from '../records/write.ts';
import { parameterChain, placeOfScope, policyParameters } from './policyParameter.ts';

export interface ProposeParameter {
  parameter: Omit<Parameter, 'recordedAt'>;
  reason: string;
}

/** The first of two persons: a number with its source. It counts for nothing until another approves it. */
export const proposeParameter: Command<ProposeParameter, { id: string }> = {
  name: 'propose-parameter',
  async decide(_reader, { parameter, reason }, { now, by, newId }) {
    const place = placeOfScope(parameter.scope);
    if (!place) return refuse('scope-of-one-place', 'A province enters numbers for itself.', { pointer: '/scope' });
    const draft = { ...parameter, recordedAt: now };
    const proposed = proposeChange(`${place}.${newId('par')}`, draft, reason, { by: by.id, at: now });
    if (!proposed.ok) return refuse('parameter-not-allowed', proposed.reason ?? '', { pointer: '/value' });
    const { change } = proposed;
    return done(
      { id: change.id },
      [create(policyParameters, { ...change, place })],
      [
        {
          chain: parameterChain(place),
          type: 'parameter-proposed',
          caseId: change.id,
          payload: { parameter: change.parameter, reason },
        },
      ],
    );
  },
};
