import { Refused } from '../../shared/api/refused.ts';

const maximumBytes = 1_048_576;
const maximumDepth = 32;

/** The JSON value of a body; undefined when there is none. @throws Refused */
export function parseBody(body: string | undefined, base64: boolean, contentType: string | undefined): unknown {
  if (!body) return undefined;
  const bytes = Buffer.from(body, base64 ? 'base64' : 'utf8');
  if (bytes.byteLength > maximumBytes) throw new Refused('body-too-large', 413);
  const media = contentType?.split(';')[0]?.trim().toLowerCase();
  if (media !== 'application/json') throw new Refused('media-type-unsupported', 415);
  const value = parse(bytes);
  if (!isSound(value))
    throw new Refused('malformed-json', 400, { detail: 'Nested too deep, or text that is no text.' });
  return value;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('malformed-json', 400);
  }
}

/** Not deeper than anything we ask for, and every text is Unicode: half a surrogate pair has no canonical form. */
function isSound(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maximumDepth) return false;
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each === 'string' && !isText(each)) return false;
      if (typeof each !== 'object' || each === null) continue;
      if (!Object.keys(each).every(isText)) return false;
      for (const inner of Object.values(each)) next.push(inner);
    }
    level = next;
  }
  return true;
}

const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
