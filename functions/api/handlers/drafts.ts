import { createHmac } from 'node:crypto';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'readDraftKey'> = {
  async readDraftKey(_request, { authorise, principal, services }) {
    authorise({ filedBy: principal.id });
    const { key } = await services.identityHash.currentKey();
    const secret = createHmac('sha256', key).update(`draft-key:${principal.id}`).digest('base64');
    return { status: 200, body: { secret } };
  },
};
