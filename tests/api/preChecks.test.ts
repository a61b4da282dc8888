import { expect, it } from 'vitest';
import { codesOf, withApi } from '../support/api.ts';

const api = await withApi();

const answers = {
  division: '340404003',
  area: 'rural',
  people: 3,
  monthlyIncome: 120_000,
  ownsMore: 'no',
  inNeedOfCare: ['seriously-ill'],
  yearlyCosts: 2_000_000,
  emergency: false,
};
const ask = (more: object = {}) =>
  api.call('POST', '/pre-checks', { body: { ...answers, ...more }, headers: { 'idempotency-key': '' } });

it('tells anybody which doors may be open, without a token or a key, and keeps nothing', async () => {
  const rows = await api.countRows();
  const { status, body } = await ask();
  expect(status).toBe(200);
  expect(body.doors.map(({ category, chance }: { category: string; chance: string }) => [category, chance])).toEqual([
    ['dibao', 'possible'],
    ['dibao-margin', 'possible'],
    ['rigid-expenditure', 'possible'],
    ['individual-inclusion', 'possible'],
  ]);
  expect(body.papers).toContainEqual({ 'zh-CN': '自付费用票据', en: 'Receipts of what you paid yourselves' });
  expect(await api.countRows()).toBe(rows);
  expect(api.logs.join('')).not.toContain('120000');
});

it('says in both languages that it is no decision', async () => {
  const { body } = await ask();
  expect(body.notADecision['zh-CN']).toContain('不是审核结果');
  expect(body.notADecision.en).toContain('not a decision');
});

it('closes a door only when the answers surely close it', async () => {
  const { body } = await ask({ monthlyIncome: 3_000_000, inNeedOfCare: [], yearlyCosts: 0 });
  expect(body.doors).toEqual([]);
  const unsure = await ask({ monthlyIncome: null, inNeedOfCare: [], yearlyCosts: null });
  expect(unsure.body.doors.length).toBeGreaterThan(1);
});

it('shows the way to relief in an emergency', async () => {
  const { body } = await ask({ emergency: true });
  expect(body.doors).toContainEqual(expect.objectContaining({ category: 'temporary-relief', chance: 'likely' }));
  expect(body.place.en).toContain('where it happened');
});

it.each([
  ['an unknown place', { division: '340404999' }, ['/division division-unknown']],
  ['nobody at all', { people: 0 }, ['/people too-small']],
  ['a name, which was not asked for', { name: '测试甲' }, ['/name unknown-field']],
])('refuses %s', async (_name, more, codes) => {
  const answer = await ask(more);
  expect([answer.status, codesOf(answer.body)]).toEqual([422, codes]);
});
