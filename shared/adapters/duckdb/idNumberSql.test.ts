import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../comparison/bucketOf.ts';
import { firstHalfOf, idHashOf } from '../../comparison/hashHalves.ts';
import { idCheckDigit, parseIdNumber } from '../../identity/index.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { halvesOfHash, keyedHash, layKey, rangeOfHash } from './hmacSql.ts';
import { birthDateOf, idNumberFault, idNumberForm, idNumberParts, normalisedIdNumber, sexOf } from './idNumberSql.ts';
import { type DuckDb, openDuckDb, text } from './openDuckDb.ts';

const policy = { today: '2025-06-01', synthetic: 'allowed' } as const;
const key = Buffer.alloc(32, 7);

const withCheck = (first17: string) => first17 + idCheckDigit(first17);
const day = fc.integer({ min: 1, max: 31 }).map((d) => String(d).padStart(2, '0'));
const month = fc.integer({ min: 1, max: 13 }).map((m) => String(m).padStart(2, '0'));
const year = fc.integer({ min: 1790, max: 2027 }).map(String);
const region = fc.constantFrom('340404', '990101', '110105', '000000', '840101', '993404');
const order = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0'));
const wellFormed = fc.tuple(region, year, month, day, order).map((parts) => withCheck(parts.join('')));
const old = fc.tuple(region, day, month, day, order).map((parts) => parts.join(''));
const damaged = fc
  .tuple(wellFormed, fc.nat(17), fc.constantFrom('0', '5', 'X', 'x', ' ', "'"))
  .map(([number, at, character]) => number.slice(0, at) + character + number.slice(at + 1));
const numbers = fc.sample(
  fc.oneof(
    wellFormed,
    wellFormed.map((n) => ` ${n.toLowerCase()} `),
    old,
    damaged,
    fc.string(),
  ),
  {
    numRuns: 3000,
    seed: 20250601,
  },
);

async function ask(duck: DuckDb, sql: string) {
  const values = numbers.map((number, at) => `(${at}, ${text(number.replaceAll('\0', ''))})`).join(', ');
  await duck.run('numbers', `CREATE TABLE given AS SELECT * FROM (VALUES ${values}) t(place, cell)`);
  return duck.rows('ask', sql);
}

describe('ID numbers in SQL', () => {
  it('agree with the parser of the domain on fault, birth date and sex', async () => {
    await inTemporaryDirectory(async (directory) => {
      const duck = await openDuckDb(directory);
      const rows = await ask(
        duck,
        `SELECT n, fault, CASE WHEN fault IS NULL THEN strftime(${birthDateOf('n')}, '%Y-%m-%d') END AS birth,
            ${sexOf('n')} AS sex
          FROM (SELECT *, ${idNumberFault('n', policy)} AS fault
            FROM (SELECT *, ${idNumberParts('n')} FROM (SELECT *, ${idNumberForm('n')} FROM (SELECT place, ${normalisedIdNumber('cell')} AS n FROM given))))
          ORDER BY place`,
      );
      duck.close();
      const valid = rows.filter(({ fault }) => fault === null).length;
      expect(valid).toBeGreaterThan(500);
      for (const [at, number] of numbers.entries()) {
        const row = rows[at];
        const parsed = parseIdNumber(number.replaceAll('\0', '').replace(/^[ \t']+|[ \t']+$/g, ''), policy);
        const expected = parsed.ok ? null : parsed.problem;
        expect({ number, fault: row?.fault }).toEqual({ number, fault: expected });
        if (!parsed.ok) continue;
        const { idNumber, birthDate, sex } = parsed.value;
        expect(row).toMatchObject({ n: idNumber, birth: birthDate, sex });
      }
    });
  });

  it('are hashed as one by one, and the key shows in no query plan', async () => {
    await inTemporaryDirectory(async (directory) => {
      const duck = await openDuckDb(directory);
      await layKey(duck, key);
      const sql = `SELECT cell, id::VARCHAR AS id, rest::VARCHAR AS rest,
          ${rangeOfHash('id', { from: 256, to: 511 })} AS in_second_quarter
        FROM (SELECT cell, ${halvesOfHash('hash')}
          FROM (SELECT cell, ${keyedHash('cell')} AS hash FROM given CROSS JOIN hmac_key))`;
      const rows = await ask(duck, sql);
      expect(rows).toHaveLength(numbers.length);
      for (const { cell, id, rest, in_second_quarter } of rows) {
        const hash = idHashOf('v1', String(id), String(rest));
        expect(hash).toBe(`v1:${createHmac('sha256', key).update(String(cell)).digest('hex')}`);
        expect(in_second_quarter).toBe(Math.floor(bucketOf(hash) / 256) === 1);
        expect(firstHalfOf(hash)).toBe(id);
      }
      const plan = JSON.stringify(await duck.rows('plan', `EXPLAIN ANALYZE ${sql}`));
      duck.close();
      const pads = [0x36, 0x5c].map((pad) => Buffer.from(key.map((byte) => byte ^ pad)));
      for (const secret of [key, ...pads].flatMap((bytes) => [
        bytes.toString('hex'),
        bytes.toString('base64'),
        bytes.toString('latin1'),
      ])) {
        expect(plan.toLowerCase()).not.toContain(secret.slice(0, 12).toLowerCase());
      }
      const escaped = '\\x31\\x31\\x31';
      expect(plan).not.toContain(escaped);
    });
  });
});
