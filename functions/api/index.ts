import { readEnvironment } from '../../shared/adapters/environment.ts';
import { operations } from '../../shared/api/operations.ts';
import { createHandler } from './createHandler.ts';
import { handlers } from './handlers/index.ts';
import { apiEnvironment, createServices } from './services.ts';

export const handler = createHandler(
  Object.values(operations),
  handlers,
  createServices(readEnvironment(apiEnvironment)),
);
