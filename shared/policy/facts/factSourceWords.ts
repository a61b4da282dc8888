import { agencyNames } from '../agency.ts';
import type { Text } from '../category.ts';

const plain: Readonly<Record<string, Text>> = {
  statement: { 'zh-CN': '申报', en: 'statement' },
  visit: { 'zh-CN': '入户调查', en: 'home visit' },
  neighbours: { 'zh-CN': '邻里访问', en: 'neighbours' },
  recheck: { 'zh-CN': '复核', en: 'recheck' },
  register: { 'zh-CN': '在册名册', en: 'register' },
  import: { 'zh-CN': '名册导入', en: 'imported roll' },
  recognised: { 'zh-CN': '其他机关核查结果互认', en: 'recognised from another organ' },
  deliberation: { 'zh-CN': '一事一议', en: 'deliberation' },
  feed: { 'zh-CN': '数据比对', en: 'feed' },
};

/** `check:medical-insurance` → 医疗保障部门核对. What nobody knows is given back as it is. */
export function factSourceWords(source: string, language: 'zh-CN' | 'en'): string {
  const [kind = '', of = ''] = source.split(':');
  const agency =
    kind === 'check' && Object.hasOwn(agencyNames, of) ? agencyNames[of as keyof typeof agencyNames] : undefined;
  if (agency) return language === 'en' ? `check by ${agency.en}` : `${agency['zh-CN']}核对`;
  return plain[kind]?.[language] ?? source;
}
