import { type Command, done, refuse } from '../commands/command.ts';
import { create } from '../records/write.ts';
import { registerImports, rollKey } from './registerImport.ts';

export interface AnnouncedImport {
  importId: string;
  status: 'announced';
  /** Object key for which the caller is given a presigned URL. */
  uploadKey: string;
}

/** A civil-affairs organ says that it will load its rolls. */
export const announceImport: Command<Record<string, never>, AnnouncedImport> = {
  name: 'announce-import',
  async decide(_reader, _input, context) {
    const [agency, division] = context.by.organ?.split(':') ?? [];
    if (agency !== 'civil-affairs' || !division) {
      return refuse('register-of-civil-affairs', 'Opening rolls are loaded by the organ of civil affairs.');
    }
    const id = context.newId('imp');
    const organ = `${agency}:${division}`;
    const announced = { id, organ, division, announcedAt: context.now, announcedBy: context.by.id };
    return done(
      { importId: id, status: 'announced', uploadKey: rollKey({ id }) },
      [create(registerImports, { ...announced, status: 'announced' })],
      [],
    );
  },
};
