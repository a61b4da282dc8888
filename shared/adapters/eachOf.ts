/** Does the work for each item, at most `width` at the same time. The first failure ends it. */
export async function eachOf<Item>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  let failed = false;
  const next = async () => {
    for (let item = left.next(); !item.done && !failed; item = left.next()) await work(item.value);
  };
  await Promise.all(
    Array.from({ length: width }, () =>
      next().catch((error) => {
        failed = true;
        throw error;
      }),
    ),
  );
}
