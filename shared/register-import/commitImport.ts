import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type ImportStatus, registerImports } from './registerImport.ts';

export const CommitImport = z.strictObject({
  importId: z.string(),
  /** Of NDJSON its lines, of a table its rows without the header; not checked when absent. */
  lines: z.int().min(0).optional(),
  /** Of the file's bytes, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CommitImport = z.infer<typeof CommitImport>;

/** The roll is uploaded: it is checked or loaded from here on. */
export const commitImport: Command<CommitImport, { importId: string; status: ImportStatus }> = {
  name: 'commit-import',
  async decide(reader, { importId, lines, sha256 }, context) {
    const found = await reader.find(registerImports, { id: importId });
    if (!found) return refuse('import-unknown', `There is no import ${importId}.`);
    if (found.organ !== context.by.organ)
      return refuse('import-of-another-organ', `${importId} was announced by others.`);
    if (found.status !== 'announced') return refuse('import-not-announced', `The import is ${found.status}.`);
    const committed = {
      ...found,
      status: 'committed' as const,
      declared: { ...(lines !== undefined && { lines }), sha256 },
      committedAt: context.now,
      followUp: { kind: 'register-import' as const, since: context.now },
    };
    return done({ importId, status: 'committed' }, [replace(registerImports, committed)], []);
  },
};
