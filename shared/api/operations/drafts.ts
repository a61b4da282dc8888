import * as z from 'zod';
import { defineOperation } from '../operation.ts';

/** Drafts wait on machines that several officers share: only whoever began one may open it there. */
export const readDraftKey = defineOperation({
  id: 'readDraftKey',
  method: 'GET',
  path: '/draft-key',
  tag: 'officers',
  summary: { zh: '本人草稿的加密密钥', en: 'The key by which the caller’s drafts are sealed on a machine' },
  access: 'draft.seal',
  answers: {
    200: z
      .object({
        secret: z.base64().meta({ description: '32 bytes, of this caller only' }),
        older: z
          .array(z.base64())
          .meta({ description: 'Of earlier keys: they open what lies sealed, and seal nothing' }),
      })
      .meta({ title: 'Draft key' }),
  },
  refusals: {},
});
