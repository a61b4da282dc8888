import { describe, expect, it } from 'vitest';
import { exampleHousehold, wage } from '../examples/exampleHousehold.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { demonstrationBook } from '../parameters/shippedBook.ts';
import { determine } from './determine.ts';
import { type Audience, explain, type Language } from './explain.ts';

const lines = (own: Partial<HouseholdFacts>, audience: Audience, language: Language) =>
  explain(
    determine(exampleHousehold(own), huainan, { parameters: demonstrationBook, knownAt: '2026-01-01T00:00:00.000Z' }),
    audience,
    language,
  );
const rich = { income: [wage('p1', 9_000_000)] };

describe('explanations', () => {
  it('gives the officer number, clause, layer and the change that would turn it', () => {
    const line = lines({ income: [wage('p1', (78_400 + 4300) * 24)] }, 'officer', 'zh-CN').find((text) =>
      text.includes('人均收入低于最低生活保障标准'),
    );
    expect(line).toBe(
      '[最低生活保障对象] 人均收入低于最低生活保障标准：不符合：827 元/人·月 < 784 元/人·月；再减少 43.01 元/人·月即改变结论；来源 申报，2024-06-20（淮民〔2024〕18号 二（一）「共同生活的家庭成员人均收入低于我市最低生活保障标准」，市级）',
    );
  });

  it('calls the result a proposal and marks invented numbers', () => {
    const text = lines(rich, 'officer', 'zh-CN');
    expect(text[0]).toContain('测算建议（非认定决定）：各类条件均不符合');
    expect(text.some((line) => line.includes('演示值，非真实标准'))).toBe(true);
  });

  it('tells the applicant the reason in plain words, and what to do next', () => {
    const text = lines(rich, 'applicant', 'zh-CN');
    expect(text).toContain(
      '人均收入低于最低生活保障标准：您家为 3,750 元/人·月，规定为 784 元/人·月，相差 2,966 元/人·月',
    );
    expect(text.at(-1)).toContain('临时救助');
    expect(text.join('')).not.toContain('淮民');
  });

  it('asks for what is missing instead of refusing', () => {
    const text = lines({ income: null }, 'applicant', 'zh-CN');
    expect(text).toContain('需要补充：家庭成员近 12 个月收入');
    expect(text.at(-1)).toBe('请补充以上情况，补充前不会因此被拒绝。');
  });

  it('speaks English as well', () => {
    expect(lines({}, 'applicant', 'en')[0]).toBe(
      'On what is known about your family: dibao (minimum living guarantee). An officer takes the decision.',
    );
    expect(lines({ income: null }, 'applicant', 'en')).toContain('Needed: income of all members in the last 12 months');
  });
});
