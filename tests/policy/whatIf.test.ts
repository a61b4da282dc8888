import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parametersOf } from '../../infra/policy/whatif/change.ts';
import { linesOf } from '../../infra/policy/whatif/linesOf.ts';
import { runWhatIf } from '../../infra/policy/whatif/runWhatIf.ts';
import { exampleHousehold, exampleMember, wage } from '../../shared/policy/examples/exampleHousehold.ts';
import { demonstrationParameters, type Parameter, shippedParameters } from '../../shared/policy/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'what-if-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'snapshot.ndjson');
const incomes = Array.from({ length: 97 }, (_, index) => index * 1500);
writeFileSync(
  file,
  incomes
    .map((fenPerMonth) =>
      JSON.stringify(
        exampleHousehold({
          members: [exampleMember('p1')],
          income: [wage('p1', fenPerMonth * 12)],
          areaReason: '城镇',
        }),
      ),
    )
    .join('\n'),
);

const knownAt = '2026-01-01T00:00:00.000Z';
const change = { sets: [], pack: null, demonstration: true, knownAt, from: '2021-07-01' };
const changed = parametersOf(
  'dibao.standard:urban=90000',
  change,
  ['340404'],
  [...shippedParameters, ...demonstrationParameters],
) as Parameter[];
const run = (workers: number) =>
  runWhatIf({ file, known: [], changed, pack: null, clauses: [], demonstration: true, knownAt, workers });

describe('what-if over a snapshot file', () => {
  it('reads every line once however the file is cut', () => {
    const whole = [...linesOf(file, 0, Number.MAX_SAFE_INTEGER)];
    expect(whole).toHaveLength(97);
    for (const cut of [0, 1, 700, 5001, 20_000]) {
      const parts = [...linesOf(file, 0, cut), ...linesOf(file, cut, Number.MAX_SAFE_INTEGER)];
      expect(parts).toEqual(whole);
    }
  });

  it('finds the movers that the changed line makes, with any number of workers', async () => {
    const one = await run(1);
    expect(await run(2)).toEqual(one);
    const moved = one.movers.find(({ from, to }) => from === 'dibao-margin' && to === 'dibao');
    expect(moved?.households).toBe(incomes.filter((fen) => fen >= 78_400 && fen < 90_000).length);
  });

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const running = runWhatIf({
      file,
      known: [],
      changed,
      pack: null,
      clauses: [],
      demonstration: true,
      knownAt,
      workers: 2,
      signal: cancel.signal,
    });
    cancel.abort();
    await expect(running).rejects.toThrow('cancelled');
  });

  it('cannot read a change without a number', () =>
    expect(parametersOf('dibao.standard=much', change, ['340404'], [])).toBeUndefined());
});
