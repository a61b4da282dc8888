import { type Command, done, refuse } from '../commands/command.ts';
import type { Division } from '../identity/index.ts';
import { hasSlot, packs } from '../policy/index.ts';
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
    if (change.parameters.length === 0 && change.pack === null && change.clauses.length === 0) {
      return refuse('nothing-changed', 'Name a number, another pack or a clause.', { pointer: '' });
    }
    if (change.pack !== null && !packs.some(({ id }) => id === change.pack)) {
      const known = packs.map(({ id }) => id).join(', ');
      return refuse('pack-unknown', `There are ${known}.`, { pointer: '/change/pack' });
    }
    const among = change.pack === null ? packs : packs.filter((pack) => pack.id === change.pack);
    const lost = change.clauses.findIndex((clause) => !among.some((pack) => hasSlot(pack, clause)));
    if (lost >= 0) {
      const pointer = `/change/clauses/${lost}/replaces`;
      return refuse('slot-unknown', 'No rule of that category has this slot.', { pointer });
    }
    const id = newId(whatIfKind);
    const asked = { id, county, change, status: 'queued' as const, requestedBy: by.id, requestedAt: now, attempts: 0 };
    return done({ id }, [create(whatIfRuns, { ...asked, followUp: { kind: 'what-if', since: now } })], []);
  },
};
