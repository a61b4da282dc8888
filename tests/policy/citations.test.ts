import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkCitations } from '../../infra/policy/checkCitations.ts';
import { clausesOf } from '../../infra/policy/clauses.ts';

const notice = [
  '前言',
  '一、总则',
  '（一）范围',
  '范围的话',
  '（二）任务',
  '1.数据',
  '（1）甲 的话',
  '（二）乙的话',
  '（三）丙的话',
  '（三）收尾。末尾的话',
  '十二、附则',
].join('\n');

describe('the clauses of a notice', () => {
  const clauses = clausesOf(notice);

  it('are named as they are cited, misprinted numerals included', () =>
    expect(clauses.map(({ path }) => path)).toEqual([
      '一',
      '一（一）',
      '一（二）',
      '一（二）1',
      '一（二）1（1）',
      '一（二）1（二）',
      '一（二）1（三）',
      '一（三）',
      '十二',
    ]));

  it('hold their own words and those below, without white space', () => {
    const textOf = (path: string) => clauses.find((clause) => clause.path === path)?.text;
    expect(textOf('一（二）1（1）')).toBe('（1）甲的话');
    expect(textOf('一（二）')).toContain('丙的话');
    expect(textOf('一（一）')).toBe('（一）范围范围的话');
    expect(textOf('一（二）')).not.toContain('末尾');
  });
});

describe('the check of citations', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('accepts a phrase in its clause, refuses it elsewhere, and names what nothing cites', () => {
    folder = mkdtempSync(join(tmpdir(), 'notices-'));
    writeFileSync(
      join(folder, '003_notice.txt'),
      [
        '一、总体要求',
        '二、认定',
        '（一）程序',
        '在征得申请 人同意后',
        '（二）其他',
        '在征得申请人同意后',
        '（三）没有规则的一条',
      ].join('\n'),
    );
    const report = checkCitations(folder);
    expect(report.faults).not.toContain('003 二（二）「在征得申请人同意后」: phrase not in the clause');
    expect(report.faults.some((fault) => fault.startsWith('003 四（一）'))).toBe(true);
    expect(report.coverage[0]?.missing).toEqual(['二（三） （三）没有规则的一条']);
    expect(report.unread['57']).toBeGreaterThan(10);
  });
});
