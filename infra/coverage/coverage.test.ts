import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '../../shared/api/operations.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { coverageDocument } from './coverageDocument.ts';
import { type Place, readRows } from './readRows.ts';

const root = join(import.meta.dirname, '../..');
const rows = readRows();

/** How many requirements each part of the notices has. */
const sizes = { A: 28, B: 15, C: 26, D: 21, E: 44, F: 9, G: 15, H: 7 };

const exists: Record<Place['kind'], (name: string) => boolean> = {
  op: (name) => name in operations,
  task: (name) => name in taskKinds,
  code: (name) => existsSync(join(root, name)),
  screen: (name) => existsSync(join(root, name)),
};

describe('docs/coverage.md', () => {
  it('has each of the 165 requirements once, in order', () => {
    const ids = Object.entries(sizes).flatMap(([part, size]) =>
      Array.from({ length: size }, (_, index) => `F-${part}${String(index + 1).padStart(2, '0')}`),
    );
    expect(ids).toHaveLength(165);
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('names only what exists', () => {
    const missing = rows.flatMap(({ id, places }) =>
      places.filter(({ kind, name }) => !exists[kind](name)).map(({ kind, name }) => `${id} ${kind}:${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('says why where people must do it, or where nothing does it yet', () => {
    expect(rows.filter(({ standing, note }) => standing !== 'done' && note.length < 10)).toEqual([]);
    expect(rows.filter(({ standing, places }) => standing === 'done' && places.length === 0)).toEqual([]);
  });

  it('is written from its rows', () => {
    expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(coverageDocument(rows));
  });
});
