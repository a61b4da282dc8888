import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../infra/policy/citationsOf.ts';
import { packHashes } from '../../infra/policy/packHashes.ts';
import { ambiguities, documents, isAmbiguity, type Pack, packs } from '../../shared/policy/index.ts';
import { publishedHashes } from '../../shared/policy/packs/published.gen.ts';

const ambiguitiesIn = (value: unknown, seen = new Set<unknown>()): string[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'ambiguities' ? (part as string[]) : ambiguitiesIn(part, seen),
  );
};

describe('published packs', () => {
  it('never change: a fix is a new version in a new folder', () =>
    expect(packHashes(fileURLToPath(new URL('../../shared/policy/packs', import.meta.url)))).toEqual(publishedHashes));

  it('carry the frozen hash as their identity', () => {
    for (const { id, hash } of packs) expect(publishedHashes[id]).toBe(hash);
  });

  it('mark only the draft as a draft', () =>
    expect(packs.filter(({ identity }) => identity.status === 'draft').map(({ id }) => id)).toEqual([
      'liaoning/2024-1',
    ]));

  it.each(packs.map((pack): [string, Pack] => [pack.id, pack]))('%s cites every rule and benefit', (_id, pack) => {
    for (const { ref } of pack.rules) expect(documents[ref.citation.document]).toBeDefined();
    for (const { citation } of pack.benefits) expect(citation.phrase.length).toBeGreaterThan(3);
    expect(citationsOf(pack).length).toBeGreaterThan(50);
  });

  it('name only decisions that the register holds, all 78 of it', () => {
    expect(Object.keys(ambiguities)).toHaveLength(78);
    expect(ambiguitiesIn(packs).filter((id) => !isAmbiguity(id))).toEqual([]);
  });

  it('link each decision about rules to a rule that rests on it', () => {
    const linked = new Set(ambiguitiesIn(packs));
    const about = Object.entries(ambiguities).filter(([, { place }]) => place === 'rules' || place === 'benefits');
    expect(about.map(([id]) => id).filter((id) => !linked.has(id))).toEqual([]);
  });
});
