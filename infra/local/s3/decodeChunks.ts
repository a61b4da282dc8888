import { Transform } from 'node:stream';
import { invalid } from './S3Error.ts';

/**
 * Takes the frames of `aws-chunked` off a body: `<hex size>[;chunk-signature=…]\r\n<data>\r\n`… `0\r\n[name:value\r\n]…\r\n`.
 * Trailing headers (checksums) are handed to `onTrailer`; signatures of single chunks are not checked.
 */
export function decodeChunks(onTrailer: (name: string, value: string) => void): Transform {
  let rest: Buffer = Buffer.alloc(0);
  let missing = 0;
  let state: 'size' | 'data' | 'trailer' = 'size';

  const takeLine = (): string | undefined => {
    const end = rest.indexOf('\r\n');
    if (end < 0) return undefined;
    const line = rest.subarray(0, end).toString('latin1');
    rest = rest.subarray(end + 2);
    return line;
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
      for (;;) {
        if (state === 'data') {
          const taken = rest.subarray(0, missing);
          if (taken.length === 0) return done();
          this.push(taken);
          missing -= taken.length;
          rest = rest.subarray(taken.length);
          if (missing > 0) return done();
          state = 'size';
        }
        const line = takeLine();
        if (line === undefined) return done();
        // The line break that ends a chunk's data reads as an empty line.
        if (line === '') continue;
        if (state === 'size') {
          missing = Number.parseInt(line, 16);
          if (!(missing >= 0)) return done(invalid('IncompleteBody', 'The chunked body is malformed.'));
          state = missing === 0 ? 'trailer' : 'data';
        } else {
          const [name = '', value = ''] = line.split(/:(.*)/);
          onTrailer(name.trim().toLowerCase(), value.trim());
        }
      }
    },
    flush(done) {
      done(state === 'trailer' ? null : invalid('IncompleteBody', 'The chunked body ended before its last chunk.'));
    },
  });
}
