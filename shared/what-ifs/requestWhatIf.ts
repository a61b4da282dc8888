import { type Command, done, refuse } from '../commands/command.ts';
import type { Division } from '../identity/index.ts';
import { packs } from '../policy/index.ts';
import { create } from '../records/write.ts';
import { type WhatIfChange, whatIfKind, whatIfRuns } from './whatIfRun.ts';

export interface RequestWhatIf {
  county: Division;
  change: WhatIfChange;
}

/** A what-if is asked for; the relay has it worked out. It changes nothing but its own record. */
export const requestWhatIf: Command<RequestWhatIf, { id: string }> = {
  name: 'request-what-if',
  async decide(_reader, { county, change }, { now, by, newId }) {
    if (change.parameters.length === 0 && change.pack === null) {
      return refuse('nothing-changed', 'Name a number or another pack.', { pointer: '' });
    }
    if (change.pack !== null && !packs.some(({ id }) => id === change.pack)) {
      const known = packs.map(({ id }) => id).join(', ');
      return refuse('pack-unknown', `There are ${known}.`, { pointer: '/change/pack' });
    }
    const id = newId(whatIfKind);
    const asked = { id, county, change, status: 'queued' as const, requestedBy: by.id, requestedAt: now };
    return done({ id }, [create(whatIfRuns, { ...asked, followUp: { kind: 'what-if', since: now } })], []);
  },
};
