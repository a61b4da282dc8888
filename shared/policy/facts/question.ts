import type { Text } from '../category.ts';
import { type ParameterKey, parameterKeys } from '../parameters/key.ts';

const questions: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [/birthDate$/, '出生日期', 'the date of birth'],
  [/disabilities$/, '残疾类别、等级和证件', 'kind and grade of disability, with the certificate'],
  [/seriousIllness$/, '是否患重特大疾病', 'whether a serious illness was recognised'],
  [/employment$/, '就业状况', 'employment'],
  [/labour$/, '劳动能力', 'labour capacity'],
  [/student$/, '就读阶段', 'stage of schooling'],
  [/orphanScheme$/, '是否选择孤儿、事实无人抚养儿童保障', 'whether the orphan scheme was chosen'],
  [/tekunSupport$/, '供养形式', 'form of support'],
  [/^obligors\.\d+\.formulaFee$/, '按当地细则计算的赡（抚、扶）养费', 'support by the local formula'],
  [/^obligors\.\d+\.monthlyIncome$/, '义务人月总收入', 'monthly income of the obligor'],
  [
    /^obligors\.\d+\.disposableIncome$/,
    '义务人家庭人均可支配收入',
    'disposable income per head of the obligor’s family',
  ],
  [/^obligors\.\d+/, '义务人的年龄、收入和财产状况', 'age, income and property of the obligor'],
  [/^obligors$/, '有无赡养、抚养、扶养义务人及其情况', 'whether there are obligors, and who'],
  [/^income\.\d+/, '该项收入的金额', 'the amount of this income'],
  [/^income$/, '家庭成员近 12 个月收入', 'income of all members in the last 12 months'],
  [/medical$/, '近 12 个月自付医疗费', 'self-paid medical cost of 12 months'],
  [/education$/, '近 12 个月教育支出', 'education cost of 12 months'],
  [/rehabilitation$/, '近 12 个月残疾康复支出', 'rehabilitation cost of 12 months'],
  [/living$/, '近 12 个月基本生活支出', 'living cost of 12 months'],
  [/^(month|date)Window/, '近 12 个月刚性支出', 'necessary spending of 12 months'],
  [/^assets\.financial$/, '存款等金融资产', 'financial assets'],
  [/^assets\.vehicles$/, '车辆及价值', 'vehicles and their value'],
  [/^assets\.homes$/, '住房套数', 'number of homes'],
  [/^assets\.enterprise$/, '市场主体出资情况', 'enterprise capital'],
  [/^area$/, '适用城市还是农村标准', 'whether the urban or the rural standard applies'],
  [/^otherHardship$/, '当地认定办法', 'the local rule'],
  [/^housing$/, '住房状况', 'housing'],
  [/^disasterHit$/, '是否受灾', 'whether hit by a disaster'],
];

/** What to ask for a missing path, in words; `parameter:` paths name a number that the county has to enter. */
export function questionFor(path: string): Text {
  if (path.startsWith('parameter:')) {
    const key = path.slice('parameter:'.length) as ParameterKey;
    const name = parameterKeys[key];
    return { 'zh-CN': `参数“${name.zh}”（由民政部门录入）`, en: `parameter “${name.en}” (entered by civil affairs)` };
  }
  const found = questions.find(([pattern]) => pattern.test(path));
  return found ? { 'zh-CN': found[1], en: found[2] } : { 'zh-CN': path, en: path };
}
