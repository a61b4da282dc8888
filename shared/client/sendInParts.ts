/** How an upload in parts stands, as the API says. */
export interface PartsLeft {
  bytes: number;
  partBytes: number;
  arrived: number[];
  missing: { number: number; url: string }[];
}

export interface SendInParts {
  /** Opens the upload, or finds one of the same file that was cut short. */
  open(): Promise<PartsLeft>;
  read(): Promise<PartsLeft>;
  /** Sends the bytes from `from` up to `to`, the last excluded. @throws when the connection breaks or the store refuses */
  put(url: string, from: number, to: number, sent: (bytes: number) => void): Promise<void>;
  /** Bytes that have left. */
  progress(bytes: number): void;
  /** Rejects when `put` should not be tried again. */
  pause(attempt: number): Promise<void>;
}

const atOnce = 3;

/** Sends what is missing of a file, several parts at once; each is tried again until `pause` has had enough. */
export async function sendInParts({ open, read, put, progress, pause }: SendInParts): Promise<void> {
  const sent = new Map<number, number>();
  const tell = () => progress([...sent.values()].reduce((sum, bytes) => sum + bytes, 0));
  for (let left = await open(), attempt = 1; ; left = await read()) {
    const { bytes, partBytes } = left;
    const sizeOf = (number: number) => Math.min(partBytes, bytes - (number - 1) * partBytes);
    sent.clear();
    for (const number of left.arrived) sent.set(number, sizeOf(number));
    tell();
    if (left.missing.length === 0) return;
    const waiting = [...left.missing];
    let failed = 0;
    const work = async () => {
      for (let part = waiting.shift(); part; part = waiting.shift()) {
        const { number, url } = part;
        const from = (number - 1) * partBytes;
        const noted = (count: number) => {
          sent.set(number, count);
          tell();
        };
        const arrived = await put(url, from, from + sizeOf(number), noted).then(
          () => true,
          () => false,
        );
        noted(arrived ? sizeOf(number) : 0);
        if (!arrived) failed++;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    // Addresses run out after a quarter of an hour: new ones come with the next reading.
    attempt = failed === 0 ? 1 : attempt + 1;
    if (failed > 0) await pause(attempt);
  }
}
