import { describe, expect, it } from 'vitest';
import { exampleHousehold, exampleMember, wage } from '../examples/exampleHousehold.ts';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { demonstrationBook } from '../parameters/shippedBook.ts';
import { determine } from './determine.ts';
import { dispose } from './dispose.ts';
import { entitle } from './entitle.ts';
import type { Entitlement } from './entitlement.ts';
import { explainDisposition } from './explainDisposition.ts';
import { explainEntitlement } from './explainEntitlement.ts';

const facts = exampleHousehold({ members: [exampleMember('p1')], income: [wage('p1', 48_400 * 12)] });
const determination = determine(facts, huainan, { parameters: demonstrationBook, knownAt: '2026-01-01T00:00:00.000Z' });
const found = entitle(determination, facts, huainan);
const one = (id: string) => found.find(({ benefit }) => benefit === id) as Entitlement;

describe('an entitlement in words', () => {
  it.each([
    ['DIBAO_ALLOWANCE', '最低生活保障金：每月 300 元，由民政部门办理'],
    ['UTIL_ELECTRICITY_FREE', '免费用电基数：15 度/月，由发展和改革部门办理'],
    ['UTIL_WATER_FREE', '基本水价免费补贴：3 立方米/月，每月 4.74 元，由发展和改革部门办理'],
    ['UTIL_GAS_INSTALL_HALF', '燃气工程安装费减半：安装费用的50%，由发展和改革部门办理'],
    ['MEDICAL_AID', '医疗救助：按规定，由医疗保障部门办理'],
    ['CHARITY_MATCH', '慈善帮扶对接：按规定，由民政部门办理；还要看：本人同意'],
  ])('%s for the applicant', (benefit, words) =>
    expect(explainEntitlement(one(benefit), 'applicant', 'zh-CN')).toBe(words),
  );

  it('names the clause for the officer, in both languages', () => {
    expect(explainEntitlement(one('MEDICAL_AID'), 'officer', 'zh-CN')).toMatch(
      /^\[p1\] 医疗救助：按规定.*（淮民〔2024〕18号 四（二）1「/,
    );
    expect(explainEntitlement(one('DIBAO_ALLOWANCE'), 'applicant', 'en')).toBe(
      'Dibao allowance: 300 yuan a month, from civil affairs',
    );
  });
});

describe('a disposition in words', () => {
  const words = (mayQualify: boolean | null, language: 'zh-CN' | 'en') =>
    explainDisposition(
      dispose(
        {
          division: '340404',
          indicator: null,
          lowIncome: true,
          assisted: false,
          undelivered: [],
          mayQualify,
          mayNoLongerQualify: false,
          inHardship: false,
          complex: true,
          needs: ['medical'],
          urgent: false,
        },
        huainan,
      ),
      language,
    );

  it('says who does what by when, and that the time is ours', () => {
    const lines = words(true, 'zh-CN');
    expect(lines[0]).toContain('类别：可能符合救助条件（淮民〔2024〕18号 三（四）');
    expect(
      lines.some((line) =>
        line.startsWith('应当推送：医疗保障部门 medical-insurance:340404，10 个工作日内（系统默认）'),
      ),
    ).toBe(true);
    expect(lines.some((line) => line.startsWith('可以一事一议：民政部门 civil-affairs:340404'))).toBe(true);
  });

  it('speaks English', () => expect(words(false, 'en')[0]).toContain('Class: complex'));
});
