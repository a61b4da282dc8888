import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace } from '../records/write.ts';
import { type ImportStatus, type RegisterImport, registerImports } from './registerImport.ts';

type Answer = { importId: string; status: ImportStatus };

async function ownImport(reader: Reader, importId: string, organ: string | undefined) {
  const found = await reader.find(registerImports, { id: importId });
  if (!found) return refuse('import-unknown', `There is no import ${importId}.`);
  if (found.organ !== organ) return refuse('import-of-another-organ', `${importId} was announced by others.`);
  return { ok: true as const, found };
}

/** The differences were seen: the roll is loaded, once more held against the register household by household. */
export const acceptImport: Command<{ importId: string }, Answer> = {
  name: 'accept-import',
  async decide(reader, { importId }, { by, now }) {
    const own = await ownImport(reader, importId, by.organ);
    if (!own.ok) return own;
    if (own.found.status !== 'checked') return refuse('import-not-checked', `The import is ${own.found.status}.`);
    const accepted: RegisterImport = {
      ...own.found,
      status: 'committed',
      accepted: { by: by.id, at: now },
      followUp: { kind: 'register-import', since: now },
    };
    return done({ importId, status: 'committed' }, [replace(registerImports, accepted)], []);
  },
};

export const UndoImport = z.strictObject({ importId: z.string(), reason: z.string().min(4).max(500) });
export type UndoImport = z.infer<typeof UndoImport>;

/** The load was a mistake: what nothing was built on is taken back, the rest is named and stays. */
export const undoImport: Command<UndoImport, Answer> = {
  name: 'undo-import',
  async decide(reader, { importId, reason }, { by, now }) {
    const own = await ownImport(reader, importId, by.organ);
    if (!own.ok) return own;
    const { status } = own.found;
    // What could not be undone yesterday may be undone today.
    if (status !== 'loaded' && status !== 'undone') return refuse('import-not-loaded', `The import is ${status}.`);
    const undoing: RegisterImport = {
      ...own.found,
      status: 'undoing',
      undo: { by: by.id, at: now, reason },
      followUp: { kind: 'register-import', since: now },
    };
    return done({ importId, status: 'undoing' }, [replace(registerImports, undoing)], []);
  },
};
