/**
 * Resolves at the next write after the count `seen`, or after `timeout` ms.
 * @param writes counted up and notified by the proxy of the table
 */
export async function nextWrite(writes: Int32Array, seen: number, timeout: number): Promise<void> {
  await Atomics.waitAsync(writes, 0, seen, timeout).value;
}
