import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type ImportStatus, type RegisterImport, registerImports } from './registerImport.ts';

/** Takes a committed roll in hand; one that is in hand is taken again. */
export const beginLoad: Command<{ importId: string }, { status: ImportStatus }> = {
  name: 'begin-load',
  async decide(reader, { importId }) {
    const found = await reader.get(registerImports, { id: importId });
    if (found.status !== 'committed') return done({ status: found.status }, [], []);
    return done({ status: 'loading' }, [replace(registerImports, { ...found, status: 'loading' })], []);
  },
};

type Loaded = Pick<RegisterImport, 'rejection'> | Required<Pick<RegisterImport, 'counts' | 'quarantine'>>;

/** Ends the load of a roll: loaded with what was quarantined, or rejected as a whole before anything was written. */
export const finishLoad: Command<{ importId: string; loaded: Loaded }, { status: ImportStatus }> = {
  name: 'finish-load',
  async decide(reader, { importId, loaded }, context) {
    const { followUp: _, ...found } = await reader.get(registerImports, { id: importId });
    if (found.status !== 'loading') return done({ status: found.status }, [], []);
    const status = 'counts' in loaded ? ('loaded' as const) : ('rejected' as const);
    return done({ status }, [replace(registerImports, { ...found, ...loaded, status, finishedAt: context.now })], []);
  },
};
