import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiDocument } from './apiDocument.ts';
import { clientSource } from './clientSource.ts';

it('keeps the generated client up to date with the contract (npm run generate:client)', () => {
  const written = readFileSync(new URL('../../shared/client/operations.gen.ts', import.meta.url), 'utf8');
  expect(written === clientSource(apiDocument())).toBe(true);
});
