import { formatYuan } from '../../money/index.ts';
import { ambiguities, isAmbiguity } from '../ambiguities.ts';
import { categoryNames, type Text } from '../category.ts';
import { formatCitation } from '../citation.ts';
import { layerNames } from '../documents.ts';
import { factSourceWords } from '../facts/factSourceWords.ts';
import { sourceOf } from '../facts/householdFacts.ts';
import { questionFor } from '../facts/question.ts';
import { packName } from '../packName.ts';
import { parameterKeys } from '../parameters/key.ts';
import { sourceWords } from '../parameters/sourceWords.ts';
import type { Determination } from './determination.ts';
import type { RuleRef, RuleTrace } from './rule.ts';

export type Language = 'zh-CN' | 'en';
export type Audience = 'officer' | 'applicant';

const perUnit: Record<RuleRef['unit'], Text> = {
  'fen/person/month': { 'zh-CN': ' 元/人·月', en: ' yuan per person and month' },
  'fen/person/year': { 'zh-CN': ' 元/人·年', en: ' yuan per person and year' },
  'fen/person': { 'zh-CN': ' 元/人', en: ' yuan per person' },
  fen: { 'zh-CN': ' 元', en: ' yuan' },
  percent: { 'zh-CN': '%', en: ' %' },
  count: { 'zh-CN': '', en: '' },
  years: { 'zh-CN': ' 周岁', en: ' years old' },
  none: { 'zh-CN': '', en: '' },
};

const outcomeWords: Record<RuleTrace['outcome'], Text> = {
  met: { 'zh-CN': '符合', en: 'met' },
  'not-met': { 'zh-CN': '不符合', en: 'not met' },
  unknown: { 'zh-CN': '尚不能判断', en: 'not known yet' },
  'not-applicable': { 'zh-CN': '不适用', en: 'not applicable' },
};

/** Written reasons. The officer sees every rule with numbers, clause and layer; the applicant plain words and what to do. */
export function explain(determination: Determination, audience: Audience, language: Language): string[] {
  return audience === 'officer' ? forOfficer(determination, language) : forApplicant(determination, language);
}

function forOfficer(determination: Determination, language: Language): string[] {
  const zh = language === 'zh-CN';
  const head = zh
    ? `测算建议（非认定决定）：${resultWords(determination, language)}。依据${packName(determination.pack.id, language)}${determination.pack.status === 'draft' ? '（征求意见稿）' : ''}，截至 ${determination.asOf}。`
    : `Proposal, not a decision: ${resultWords(determination, language)}. By ${packName(determination.pack.id, language)}${determination.pack.status === 'draft' ? ' (draft)' : ''} as of ${determination.asOf}.`;
  const rules = determination.rules.map((trace) => ruleLine(trace, determination.sources, language));
  const used = determination.parameters
    .filter(({ key }) => determination.rules.some(({ rule }) => rule.parameters.includes(key)))
    .map((use) => {
      const notes = [
        use.stale && (zh ? '可能已过期，请核实' : 'probably replaced, confirm'),
        use.fallback && (zh ? '上年度数据未公布，采用最近公布数' : 'last published year used'),
        use.confidence === 'our-default' && (zh ? '系统默认值' : 'our default'),
        use.confidence === 'demonstration' && (zh ? '演示值，非真实标准' : 'demonstration value'),
      ].filter(Boolean);
      const name = parameterKeys[use.key][zh ? 'zh' : 'en'];
      const amount = use.unit.startsWith('fen') ? `${formatYuan(use.value)}${zh ? ' 元' : ' yuan'}` : String(use.value);
      return `${name} ${amount}（${use.validFrom}，${sourceWords(use.source, language)}${notes.length > 0 ? `；${notes.join('、')}` : ''}）`;
    });
  const decisions = [...new Set(determination.rules.flatMap(({ rule }) => rule.ambiguities))].sort();
  const tail = decisions
    .filter(isAmbiguity)
    .map((id) => `${zh ? '疑义处理' : 'Decision on an open point'} ${id}: ${ambiguities[id].decision[language]}`);
  return [head, ...rules, ...used, ...missingLines(determination, language), ...tail];
}

function forApplicant(determination: Determination, language: Language): string[] {
  const zh = language === 'zh-CN';
  const failed = determination.rules.filter(({ outcome }) => outcome === 'not-met');
  const lines = [
    zh
      ? `根据您家目前的情况测算：${resultWords(determination, language)}。最终由民政部门工作人员决定。`
      : `On what is known about your family: ${resultWords(determination, language)}. An officer takes the decision.`,
  ];
  const reasons = determination.result === 'none' ? failed : failed.filter(({ rule }) => rule.unit.startsWith('fen'));
  for (const trace of reasons) lines.push(plainReason(trace, language));
  lines.push(...missingLines(determination, language));
  if (determination.result === 'none')
    lines.push(
      zh
        ? '家庭情况变化后可以随时重新申请；遇到突发困难可以申请临时救助。对决定不服的，可以申请行政复议或者提起诉讼。'
        : 'You may apply again whenever things change, and for temporary relief in an emergency. You may ask for review or go to court.',
    );
  if (determination.result === 'needs-input')
    lines.push(
      zh ? '请补充以上情况，补充前不会因此被拒绝。' : 'Please add the above; nothing is refused for want of it.',
    );
  return lines;
}

function resultWords({ result, category, atLeast }: Determination, language: Language): string {
  const zh = language === 'zh-CN';
  if (category) return categoryNames[category][language];
  if (result === 'none') return zh ? '各类条件均不符合' : 'none of the categories';
  const floor = atLeast
    ? zh
      ? `，至少属于${categoryNames[atLeast][language]}`
      : `, at least ${categoryNames[atLeast][language]}`
    : '';
  return `${zh ? '需要补充情况' : 'more must be known'}${floor}`;
}

const shown = (value: RuleTrace['value'], unit: RuleRef['unit'], language: Language): string =>
  typeof value === 'number' && unit.startsWith('fen')
    ? `${formatYuan(Math.round(value))}${perUnit[unit][language]}`
    : `${value}${perUnit[unit][language]}`;

/** Where the first fact of the rule comes from; a rule about one person looks up that person's fact. */
function fromWords({ rule }: RuleTrace, sources: Determination['sources'], language: Language): string {
  const source = sourceOf(sources, (rule.facts[0] ?? '').replace(/\.\*.*$/, ''));
  if (!source) return '';
  return language === 'zh-CN'
    ? `；来源 ${factSourceWords(source.source, language)}，${source.asOf}`
    : `; from ${factSourceWords(source.source, language)}, ${source.asOf}`;
}

function ruleLine(trace: RuleTrace, sources: Determination['sources'], language: Language): string {
  const { rule } = trace;
  const zh = language === 'zh-CN';
  const numbers =
    typeof trace.value === 'number' && rule.unit !== 'none' && (rule.operator !== 'is' || rule.unit.startsWith('fen'))
      ? `：${shown(trace.value, rule.unit, language)}${typeof trace.limit === 'number' ? ` ${rule.operator} ${shown(trace.limit, rule.unit, language)}` : ''}`
      : '';
  const flip =
    trace.flip === null
      ? ''
      : `；${zh ? '再' : ''}${trace.flip > 0 ? (zh ? '增加' : '+') : zh ? '减少' : '−'} ${shown(Math.abs(trace.flip), rule.flip, language)}${zh ? '即改变结论' : ' turns it'}`;
  const person = trace.person ? ` [${trace.person}]` : '';
  return `[${categoryNames[rule.category][language]}]${person} ${rule.title[language]}：${outcomeWords[trace.outcome][language]}${numbers}${flip}${fromWords(trace, sources, language)}（${formatCitation(rule.citation)}，${layerNames[rule.layer][language]}）`;
}

function plainReason(trace: RuleTrace, language: Language): string {
  const { rule, value, limit } = trace;
  if (typeof value !== 'number' || typeof limit !== 'number' || rule.unit === 'none')
    return `${rule.title[language]}${language === 'zh-CN' ? '：' : ': '}${outcomeWords['not-met'][language]}`;
  return language === 'zh-CN'
    ? `${rule.title[language]}：您家为 ${shown(value, rule.unit, language)}，规定为 ${shown(limit, rule.unit, language)}，相差 ${shown(Math.abs(value - limit), rule.unit, language)}`
    : `${rule.title[language]}: yours ${shown(value, rule.unit, language)}, the limit ${shown(limit, rule.unit, language)}, a difference of ${shown(Math.abs(value - limit), rule.unit, language)}`;
}

function missingLines({ missing }: Determination, language: Language): string[] {
  return missing.map(({ path }) =>
    language === 'zh-CN' ? `需要补充：${questionFor(path)['zh-CN']}` : `Needed: ${questionFor(path).en}`,
  );
}
