import type { Pack, SwitchedOff } from './pack.ts';

/** What a layer says itself; all that it does not mention is inherited. */
export type PackLayer = Pick<Pack, 'identity' | 'title' | 'divisions' | 'from' | 'until'> &
  Partial<Omit<Pack, 'identity' | 'title' | 'divisions' | 'from' | 'until' | 'off'>> & {
    readonly off?: readonly SwitchedOff[];
  };

/**
 * Puts a layer on the norms above it. Rules with the same slot and benefits with the same id are replaced, others are
 * added; silence inherits. Only a citation switches an inherited rule off.
 */
export function inherit(base: Pack, layer: PackLayer): Pack {
  const off = layer.off ?? [];
  const gone = new Set(off.map(({ slot }) => slot));
  const own = new Set((layer.benefits ?? []).map(({ id }) => id));
  return {
    ...base,
    ...layer,
    id: layer.identity.id,
    hash: layer.identity.hash,
    rules: [...base.rules.filter(({ slot }) => !gone.has(slot)), ...(layer.rules ?? [])],
    benefits: [...base.benefits.filter(({ id }) => !own.has(id) && !gone.has(id)), ...(layer.benefits ?? [])],
    off: [...base.off, ...off],
  };
}
