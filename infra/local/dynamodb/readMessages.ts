const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_LINE = Buffer.from('\r\n');

/** One HTTP/1.1 request or response, byte for byte as it came. */
export interface Message {
  /** Start line and headers. */
  head: string;
  raw: Buffer;
  /** Where the body begins in `raw`. */
  bodyAt: number;
}

/**
 * Cuts a connection's bytes into messages: `push` hands on each message that is complete.
 * Bodies have a length or come in chunks; a message without either has none, which holds for our two peers.
 */
export function readMessages(onMessage: (message: Message) => void): { push(bytes: Buffer): void } {
  let kept: Buffer | undefined;
  let wanted = 0;
  return {
    push(bytes) {
      kept = kept ? Buffer.concat([kept, bytes]) : bytes;
      while (kept && kept.length >= wanted) {
        const found = cut(kept);
        if (typeof found === 'number') {
          wanted = found;
          return;
        }
        kept = found.raw.length < kept.length ? kept.subarray(found.raw.length) : undefined;
        wanted = 0;
        onMessage(found);
      }
    },
  };
}

/** The first message of the bytes; or how many bytes there must be before it pays to look again. */
function cut(bytes: Buffer): Message | number {
  const headEnd = bytes.indexOf(END_OF_HEAD);
  if (headEnd < 0) return bytes.length + 1;
  const head = bytes.toString('latin1', 0, headEnd);
  const bodyAt = headEnd + END_OF_HEAD.length;
  const end = /\r\ntransfer-encoding:\s*chunked/i.test(head)
    ? endOfChunks(bytes, bodyAt)
    : bodyAt + Number(headerOf(head, 'content-length') ?? 0);
  if (end === undefined) return bytes.length + 1;
  if (end > bytes.length) return end;
  return { head, raw: bytes.subarray(0, end), bodyAt };
}

function endOfChunks(bytes: Buffer, from: number): number | undefined {
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf(END_OF_LINE, at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    at = lineEnd + END_OF_LINE.length + size + END_OF_LINE.length;
    if (at > bytes.length) return undefined;
    if (size === 0) return at;
  }
}

const patterns = new Map<string, RegExp>();

/** The value of a header, by its name in lower case. */
export function headerOf(head: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\r\\n${name}:[ \\t]*([^\\r]*)`, 'i');
    patterns.set(name, pattern);
  }
  return pattern.exec(head)?.[1];
}

/** The body of a message, without the frames of its chunks. */
export function bodyOf({ head, raw, bodyAt }: Message): Buffer {
  if (!/\r\ntransfer-encoding:\s*chunked/i.test(head)) return raw.subarray(bodyAt);
  const parts: Buffer[] = [];
  for (let at = bodyAt; ; ) {
    const lineEnd = raw.indexOf(END_OF_LINE, at);
    const size = Number.parseInt(raw.toString('latin1', at, lineEnd), 16);
    if (size === 0) return Buffer.concat(parts);
    const begin = lineEnd + END_OF_LINE.length;
    parts.push(raw.subarray(begin, begin + size));
    at = begin + size + END_OF_LINE.length;
  }
}
