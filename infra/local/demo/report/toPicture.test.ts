import { describe, expect, it } from 'vitest';
import { toPicture } from './toPicture.ts';

const section = (title: string, rows: number) =>
  [`  ${title}`, '  ────', ...Array.from({ length: rows }, (_, row) => `  row ${row} <催办>  ${row}`)].join('\n');

describe('the picture of the summary', () => {
  it('holds every line once, escaped, sections side by side and the last two below', () => {
    const picture = toPicture([section('First', 3), section('Second', 3), section('Held', 1), '  12.3 s'].join('\n\n'));
    expect(picture.match(/<text /g)).toHaveLength(5 + 5 + 3 + 1);
    expect(picture).toContain('row 0 &lt;催办&gt;  0');
    const topOf = (title: string) => Number(new RegExp(`y="(\\d+)"[^>]*>${title}<`).exec(picture)?.[1]);
    expect(topOf('First')).toBe(topOf('Second'));
    expect(topOf('Held')).toBeGreaterThan(topOf('Second'));
  });
});
