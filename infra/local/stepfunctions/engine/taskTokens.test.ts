import { describe, expect, it } from 'vitest';
import { makeToken, readToken } from './taskTokens.ts';

const target = { execution: 123_456_789, frame: 7, attempt: 24_998 };

describe('task tokens', () => {
  it('name their call and are the same each time', () => {
    const token = makeToken('secret', target);
    expect(readToken('secret', token)).toEqual(target);
    expect(makeToken('secret', target)).toBe(token);
    expect(token.length).toBeLessThan(2048);
  });

  it('of another engine are unknown, cut or changed ones malformed or unknown', () => {
    const token = makeToken('secret', target);
    expect(readToken('other', token)).toBe('unknown');
    expect(readToken('secret', token.slice(4))).toBe('malformed');
    expect(readToken('secret', '')).toBe('malformed');
    const bytes = Buffer.from(token, 'base64');
    bytes[12] = (bytes[12] ?? 0) ^ 1;
    expect(readToken('secret', bytes.toString('base64'))).toBe('unknown');
  });
});
