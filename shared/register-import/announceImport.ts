import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import { create } from '../records/write.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';
import { ImportFormat, registerImports, rollKey } from './registerImport.ts';
import { RollId } from './rolls/rollDefinitions.ts';

export const AnnounceImport = z.strictObject({
  format: ImportFormat.optional(),
  /** Which roll; a table holds one. */
  roll: RollId.optional(),
  /** Day that a table describes; today when it is not said. */
  asOf: PlainDate.optional(),
  /** A table is always checked first; lines of NDJSON when this says so. */
  dryRun: z.boolean().optional(),
});
export type AnnounceImport = z.infer<typeof AnnounceImport>;

export interface AnnouncedImport {
  importId: string;
  status: 'announced';
  /** Object key for which the caller is given a presigned URL. */
  uploadKey: string;
}

/** A civil-affairs organ says that it will load its rolls. */
export const announceImport: Command<AnnounceImport, AnnouncedImport> = {
  name: 'announce-import',
  async decide(_reader, { format = 'ndjson', roll, asOf, dryRun }, context) {
    const [agency, division] = context.by.organ?.split(':') ?? [];
    if (agency !== 'civil-affairs' || !division) {
      return refuse('register-of-civil-affairs', 'Opening rolls are loaded by the organ of civil affairs.');
    }
    const table = format !== 'ndjson';
    if (table && !roll) return refuse('roll-missing', 'A table holds one roll: say which.', { pointer: '/roll' });
    const today = shanghaiDateOf(context.now);
    if (asOf && asOf > today)
      return refuse('date-in-future', 'A roll cannot describe a later day.', { pointer: '/asOf' });
    const id = context.newId('imp');
    const announced = {
      id,
      organ: `${agency}:${division}`,
      division,
      status: 'announced' as const,
      ...(table && { format, roll, asOf: asOf ?? today }),
      ...((table || dryRun) && { dryRun: true as const }),
      announcedAt: context.now,
      announcedBy: context.by.id,
    };
    const uploadKey = rollKey({ id, format });
    return done({ importId: id, status: 'announced', uploadKey }, [create(registerImports, announced)], []);
  },
};
