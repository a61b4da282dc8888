import { createDocument } from '../../../shared/api/openapi/createDocument.ts';
import { operations } from '../../../shared/api/operations.ts';
import type { Handlers } from './index.ts';

let document: ReturnType<typeof createDocument> | undefined;

export const handlers: Pick<Handlers, 'health' | 'openapi'> = {
  async health(_request, { now }) {
    return { status: 200, body: { status: 'ok', now } };
  },
  async openapi() {
    document ??= createDocument(Object.values(operations));
    return { status: 200, body: document, headers: { 'cache-control': 'public, max-age=300' } };
  },
};
