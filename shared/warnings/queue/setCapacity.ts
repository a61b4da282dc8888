import { type Command, done } from '../../commands/command.ts';
import { create, replace } from '../../records/write.ts';
import { workCapacities } from './capacity.ts';

interface SetCapacity {
  township: string;
  perWeek: number | null;
  reason: string;
}

/** The county says how many verifications a township can begin in a week; null lifts the limit. */
export const setCapacity: Command<SetCapacity, { township: string; perWeek: number | null }> = {
  name: 'set-capacity',
  async decide(reader, { township, perWeek, reason }, context) {
    const known = await reader.find(workCapacities, { township });
    const said = { township, perWeek, reason, by: context.by.id, at: context.now };
    return done(
      { township, perWeek },
      [known ? replace(workCapacities, { ...said, version: known.version }) : create(workCapacities, said)],
      [{ chain: `capacity:${township}`, type: 'capacity-set', caseId: `capacity:${township}`, payload: said }],
    );
  },
};
