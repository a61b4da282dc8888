import { describe, expect, it } from 'vitest';
import { bodyOf, headerOf, type Message, readMessages } from './readMessages.ts';

const plain = 'POST / HTTP/1.1\r\nX-Amz-Target: Service.Read\r\nContent-Length: 4\r\n\r\nbody';
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n';
const bare = 'HTTP/1.1 200 OK\r\nServer: Jetty\r\n\r\n';

function cutInto(text: string, size: number): Message[] {
  const messages: Message[] = [];
  const reader = readMessages((message) => messages.push(message));
  for (let at = 0; at < text.length; at += size) reader.push(Buffer.from(text.slice(at, at + size), 'latin1'));
  return messages;
}

describe('the messages of a connection', () => {
  it.each([1, 7, 1000])('are the same, whether bytes come %i at a time or all at once', (size) => {
    const messages = cutInto(plain + chunked + bare + plain, size);
    expect(messages.map(({ raw }) => raw.toString())).toEqual([plain, chunked, bare, plain]);
    expect(messages.map((message) => bodyOf(message).toString())).toEqual(['body', 'abcde', '', 'body']);
  });

  it('tell their headers in whatever case these were sent', () => {
    const [message] = cutInto(plain, 1000);
    expect(headerOf(message?.head ?? '', 'x-amz-target')).toBe('Service.Read');
    expect(headerOf(message?.head ?? '', 'authorization')).toBeUndefined();
  });

  it('wait for their end', () => {
    expect(cutInto(plain.slice(0, -1), 1000)).toEqual([]);
    expect(cutInto(chunked.slice(0, -2), 1000)).toEqual([]);
  });
});
