import { join } from 'node:path';
import * as z from 'zod';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { createHandler } from './createHandler.ts';

const { OIDC_ISSUER, CONSOLE_CLIENT_ID } = readEnvironment({ OIDC_ISSUER: z.url(), CONSOLE_CLIENT_ID: z.string() });

export const handler = createHandler({
  directory: join(process.env.LAMBDA_TASK_ROOT ?? '.', 'console'),
  settings: { issuer: OIDC_ISSUER, clientId: CONSOLE_CLIENT_ID },
});
