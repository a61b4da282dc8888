import { createHmac } from 'node:crypto';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'readDraftKey'> = {
  async readDraftKey(_request, { authorise, principal, services: { identityHash } }) {
    authorise({ filedBy: principal.id });
    const [current, older] = await Promise.all([identityHash.currentKey(), identityHash.olderKeys()]);
    const secretOf = ({ key }: typeof current) =>
      createHmac('sha256', key).update(`draft-key:${principal.id}`).digest('base64');
    return { status: 200, body: { secret: secretOf(current), older: older.map(secretOf) } };
  },
};
