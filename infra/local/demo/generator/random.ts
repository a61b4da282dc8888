/** A seeded source of chance. The same seed gives the same draws on every machine. */
export interface Random {
  /** In [0, 1), with 32 bits. */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Draws a key; the values are relative weights. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** `count` different items in the order of the list; all of them when it is shorter. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /** An independent source: draws here do not move this one. */
  fork(label: string): Random;
}

/** xoshiro128**, seeded through FNV-1a and splitmix32. Not for secrets. */
export function createRandom(seed: string): Random {
  const state = expandSeed(seed);
  const random: Random = {
    next: () => step(state) / 0x1_0000_0000,
    int: (low, high) => low + Math.floor(random.next() * (high - low + 1)),
    chance: (probability) => random.next() < probability,
    pick(items) {
      const item = items[random.int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
      const entries = Object.entries(weights) as [Key, number][];
      let rest = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        rest -= weight;
        if (rest < 0) return key;
      }
      const last = entries.at(-1);
      if (!last) throw new RangeError('Nothing to draw from');
      return last[0];
    },
    sample(items, count) {
      const chosen: (typeof items)[number][] = [];
      items.forEach((item, index) => {
        const wanted = count - chosen.length;
        if (random.next() * (items.length - index) < wanted) chosen.push(item);
      });
      return chosen;
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
  return random;
}

function expandSeed(seed: string): Uint32Array {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    state[i] = mixed ^ (mixed >>> 16);
  }
  return state;
}

function step(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  const c2 = c ^ a;
  const d2 = d ^ b;
  state[1] = b ^ c2;
  state[0] = a ^ d2;
  state[2] = c2 ^ (b << 9);
  state[3] = rotate(d2, 11);
  return result;
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
