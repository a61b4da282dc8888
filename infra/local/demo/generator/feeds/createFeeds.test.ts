import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { definitionOf, readHeader } from '../../../../../shared/feeds/index.ts';
import { parseIdNumber } from '../../../../../shared/identity/index.ts';
import { createCounty } from '../createCounty.ts';
import { createFeeds } from './createFeeds.ts';

const county = createCounty('main', { persons: 12_000, families: 4_500, newcomers: 120 }, '2026-11-23');
const feeds = createFeeds(county);
const linesOf = (bytes: Buffer, encoding = 'utf-8') => parse(new TextDecoder(encoding).decode(bytes)) as string[][];
const encodingOf = (feed: string) => (feed === 'registered-unemployment' ? 'gb18030' : 'utf-8');

describe('the feeds of the demo', () => {
  it('have headers that the definitions of the feeds know, in whatever order', () => {
    for (const { feed, bytes } of feeds) {
      const [header = []] = linesOf(bytes, encodingOf(feed));
      expect(readHeader(definitionOf(feed), header)).toMatchObject({ ok: true, unknown: [] });
    }
  });

  it('hold as many rows as they claim, and the faults that the truth tells', () => {
    for (const { feed, bytes, truth } of feeds) {
      const [header = [], ...rows] = linesOf(bytes, encodingOf(feed));
      const reading = readHeader(definitionOf(feed), header);
      if (!reading.ok) throw new Error(reading.reason);
      expect(rows).toHaveLength(truth.rows);
      const wrong = rows.filter((row) => {
        const read = parseIdNumber(row[reading.places.id_number ?? 0] ?? '', {
          today: county.today,
          synthetic: 'allowed',
        });
        return !read.ok && read.problem === 'id-number-check-digit';
      });
      expect(wrong).toHaveLength(truth.quarantined['id-number-check-digit'] ?? 0);
      expect(rows.length - new Set(rows.map((row) => row.join())).size).toBe(truth.quarantined['duplicate-row'] ?? 0);
    }
  });

  it('speak of people on the register and of people beyond it', () => {
    for (const { truth } of feeds) expect(truth.striking.registered.length).toBeGreaterThan(0);
    const others = feeds.filter(({ truth }) => truth.striking.others.length > 0).map(({ feed }) => feed);
    expect(others).toEqual(['self-paid-medical', 'disaster-aid']);
  });

  it('are the same bytes for the same seed', () => {
    expect(createFeeds(county).map(({ bytes }) => bytes.toString('hex'))).toEqual(
      feeds.map(({ bytes }) => bytes.toString('hex')),
    );
  });
});
