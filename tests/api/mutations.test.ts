import fc from 'fast-check';
import { expect, it } from 'vitest';
import { townshipOfficer, withApi } from '../support/api.ts';
import { applicationBody } from '../support/applicationBody.ts';

const api = await withApi();

type Path = (string | number)[];

/** Every place of a JSON value, the root left out. */
function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, each]) => placesOf(each, [...at, key]));
  return at.length > 0 ? [at, ...inner] : inner;
}

function put(body: unknown, path: Path, value: unknown): unknown {
  const changed = structuredClone(body);
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], changed);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return changed;
}

const places = placesOf(applicationBody(70));

it('never breaks on a form with one thing replaced by anything, and writes nothing when it refuses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), async (path, value) => {
      const rows = await api.countRows();
      const body = put(applicationBody(70), path, value);
      const answer = await api.call('POST', '/applications', { as: townshipOfficer, body });
      expect(answer.status).toBeLessThan(500);
      if (answer.status < 400) return;
      expect(answer.body.errors?.length ?? 1).toBeGreaterThan(0);
      expect(await api.countRows()).toBe(rows);
    }),
    { numRuns: 150 },
  );
  expect(api.logs.filter((line) => JSON.parse(line).level === 'ERROR')).toEqual([]);
});

it('never breaks on any text for a body, a query or a path', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (text, piece) => {
      const sent = await api.call('POST', '/applications', { as: townshipOfficer, text: text || '""' });
      expect([400, 413, 422]).toContain(sent.status);
      const encoded = encodeURIComponent(piece.toWellFormed());
      const listed = await api.call('GET', `/applications?cursor=${encoded}`, { as: townshipOfficer });
      expect([200, 400]).toContain(listed.status);
      const read = await api.call('GET', `/tasks/${encoded || 'x'}`, { as: townshipOfficer });
      expect([404, 422]).toContain(read.status);
    }),
    { numRuns: 100 },
  );
});
