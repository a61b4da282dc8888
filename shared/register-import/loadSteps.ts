import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type ImportStatus, type RegisterImport, registerImports } from './registerImport.ts';

/** What is to be done with an import as it stands: nothing when it waits for people, or has ended. */
export function workOf({ status, dryRun, accepted }: RegisterImport): 'check' | 'load' | 'undo' | undefined {
  if (status === 'undoing') return 'undo';
  if (status === 'checking') return 'check';
  if (status === 'loading') return 'load';
  if (status !== 'committed') return undefined;
  return dryRun && !accepted ? 'check' : 'load';
}

/** Takes a committed roll in hand; one that is in hand is taken again. */
export const beginLoad: Command<{ importId: string }, { status: ImportStatus }> = {
  name: 'begin-load',
  async decide(reader, { importId }) {
    const found = await reader.get(registerImports, { id: importId });
    if (found.status !== 'committed') return done({ status: found.status }, [], []);
    const status = workOf(found) === 'check' ? ('checking' as const) : ('loading' as const);
    // What the check counted is not what was written.
    const { counts: _, ...begun } = found;
    return done({ status }, [replace(registerImports, { ...begun, status })], []);
  },
};

type Rejected = Required<Pick<RegisterImport, 'rejection'>>;
type Loaded = Required<Pick<RegisterImport, 'counts' | 'quarantine'>>;
type Checked = Loaded & Required<Pick<RegisterImport, 'differences'>>;

/** Ends the load of a roll: loaded with what was quarantined, or rejected as a whole before anything was written. */
export const finishLoad: Command<{ importId: string; loaded: Rejected | Loaded }, { status: ImportStatus }> = {
  name: 'finish-load',
  async decide(reader, { importId, loaded }, context) {
    const { followUp: _, ...found } = await reader.get(registerImports, { id: importId });
    if (found.status !== 'loading') return done({ status: found.status }, [], []);
    const status = 'counts' in loaded ? ('loaded' as const) : ('rejected' as const);
    return done({ status }, [replace(registerImports, { ...found, ...loaded, status, finishedAt: context.now })], []);
  },
};

/** Ends the check of a roll: its differences wait for somebody to look at them. */
export const finishCheck: Command<{ importId: string; checked: Rejected | Checked }, { status: ImportStatus }> = {
  name: 'finish-check',
  async decide(reader, { importId, checked }, context) {
    const { followUp: _, ...found } = await reader.get(registerImports, { id: importId });
    if (found.status !== 'checking') return done({ status: found.status }, [], []);
    const status = 'counts' in checked ? ('checked' as const) : ('rejected' as const);
    const ended = status === 'rejected' && { finishedAt: context.now };
    return done({ status }, [replace(registerImports, { ...found, ...checked, status, ...ended })], []);
  },
};

export const finishUndo: Command<
  { importId: string; undone: number; kept: Record<string, number> },
  { status: ImportStatus }
> = {
  name: 'finish-undo',
  async decide(reader, { importId, undone, kept }, context) {
    const { followUp: _, ...found } = await reader.get(registerImports, { id: importId });
    if (found.status !== 'undoing' || !found.undo) return done({ status: found.status }, [], []);
    const ended = {
      ...found,
      status: 'undone' as const,
      undo: { ...found.undo, undone, kept },
      finishedAt: context.now,
    };
    return done({ status: 'undone' }, [replace(registerImports, ended)], []);
  },
};
