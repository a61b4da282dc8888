import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { deliberations } from '../deliberation.ts';

interface RenewDeliberation {
  deliberationId: string;
  /** The generation whose name was found taken. */
  generation: number;
}

/** The name of an ended execution cannot be used again: the deliberation goes on under the next generation. */
export const renewDeliberation: Command<RenewDeliberation, { generation: number }> = {
  name: 'renew-deliberation',
  async decide(reader, { deliberationId, generation }) {
    const deliberation = await reader.get(deliberations, { id: deliberationId });
    if (deliberation.generation > generation) return done({ generation: deliberation.generation }, [], []);
    const renewed = { ...deliberation, generation: generation + 1 };
    const payload = { generation: renewed.generation };
    return done(
      { generation: renewed.generation },
      [replace(deliberations, renewed)],
      [{ chain: deliberation.familyId, type: 'execution-renewed', caseId: deliberationId, payload }],
    );
  },
};
