import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import type { Operated } from './stop.ts';

interface MigratePack {
  caseId: string;
  /** A published version of the rules of the same place. */
  pack: { id: string; hash: string };
  reason: string;
}

/**
 * Puts an open case under another version of its rules: an act with a name and a reason. What was decided stays as it
 * was decided; a new generation of the execution goes on under the new version.
 */
export const migratePack: Command<MigratePack, Operated> = {
  name: 'migrate-pack',
  async decide(reader, { caseId, pack, reason }, context) {
    const type = caseTypeOf(caseId);
    const head = await reader.find(type, { id: caseId });
    if (!head) return refuse('case-unknown', `There is no case ${caseId}.`);
    if (head.closedAt) return refuse('case-closed', `${caseId} is closed.`);
    if (head.pack.hash === pack.hash) return refuse('nothing-changed', 'The case is under that version.');
    const placeOf = (id: string) => id.split('/')[0];
    if (placeOf(head.pack.id) !== placeOf(pack.id))
      return refuse('pack-of-another-place', `${head.pack.id} → ${pack.id}`);
    const { halted: _, ...going } = head;
    const generation = head.generation + 1;
    const followUp = { kind: 'start' as const, bulk: true, since: context.now };
    const payload = { from: head.pack, to: pack, generation, reason };
    return done(
      { caseId, generation },
      [replace(type, { ...going, pack, generation, renewedAt: context.now, followUp })],
      [{ chain: head.familyId, type: 'pack-migrated', caseId, payload }],
    );
  },
};
