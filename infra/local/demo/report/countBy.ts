/** How many items fall under each word, the most frequent word first. */
export function countBy<Item>(items: readonly Item[], word: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(word(item), (counts.get(word(item)) ?? 0) + 1);
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
