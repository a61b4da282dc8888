import { describe, expect, it } from 'vitest';
import { HandleReferral } from './handleReferral.ts';

const provided = { outcome: 'provided', measure: '医疗救助', from: '2026-03-02' };

describe('the answer to a referral', () => {
  it.each([
    ['help with a sum', { ...provided, amountFen: 120_000, monthly: true }, true],
    ['help without a sum', provided, true],
    ['help without a day', { outcome: 'provided', measure: '医疗救助' }, false],
    ['half a fen', { ...provided, amountFen: 0.5 }, false],
    ['a refusal without a reason', { outcome: 'not-eligible' }, false],
    ['a refusal with a reason', { outcome: 'not-eligible', reason: '未达到起付线' }, true],
    ['a refusal that gives help', { outcome: 'not-eligible', reason: '未达到起付线', measure: '救助' }, false],
  ])('is checked: %s', (_, form, accepted) => {
    expect(HandleReferral.safeParse(form).success).toBe(accepted);
  });
});
