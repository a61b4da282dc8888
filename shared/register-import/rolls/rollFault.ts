import type { Text } from '../../policy/category.ts';

interface FaultWords {
  what: Text;
  /** How the row is mended. */
  mend: Text;
}

const words = (what: string, whatEn: string, mend: string, mendEn: string): FaultWords => ({
  what: { 'zh-CN': what, en: whatEn },
  mend: { 'zh-CN': mend, en: mendEn },
});

/** Why a row of an opening roll is not taken, and what whoever sent it does about it. */
export const rollFaults = {
  'missing-value': words('必填项为空', 'a required cell is empty', '补填该单元格', 'fill in the cell'),
  formula: words(
    '单元格以公式符号开头',
    'a cell begins like a formula',
    '改为文本，去掉开头的 = + - @',
    'write it as text without = + - @ at its start',
  ),
  'text-too-long': words('文字过长', 'the text is too long', '缩短文字', 'shorten the text'),
  'code-unknown': words(
    '不在可选值之内',
    'not one of the known values',
    '按模板说明页的可选值填写',
    'take one of the values on the template’s second sheet',
  ),
  'date-format': words(
    '日期不存在或格式不对',
    'not a calendar date',
    '写成 2024-05-01 的样子',
    'write it like 2024-05-01',
  ),
  'date-in-future': words('日期在未来', 'the date lies in the future', '核对日期', 'check the date'),
  'amount-format': words(
    '不是以元为单位的金额',
    'not an amount in yuan',
    '只写数字，最多两位小数',
    'write digits only, at most two decimals',
  ),
  'division-format': words(
    '不是乡镇或村级区划代码',
    'not a township or village code',
    '填 9 位或 12 位区划代码',
    'write a code of 9 or 12 digits',
  ),
  'division-outside-scope': words(
    '区划不在本级辖区内',
    'the division lies outside the sender’s area',
    '核对区划代码；外地户从名册中去掉',
    'check the code; take out households from elsewhere',
  ),
  'id-number-format': words('身份号码格式不对', 'not an ID number', '核对为 18 位身份号码', 'check it: 18 characters'),
  'id-number-scientific': words(
    '身份号码被表格软件改成科学计数法',
    'a spreadsheet has turned the ID number into scientific notation',
    '把整列设为“文本”格式后重新录入号码，末几位已丢失，不能由程序还原',
    'make the column text and type the number again: its last digits are lost',
  ),
  'id-number-region': words(
    '身份号码地区码不存在',
    'unknown region in the ID number',
    '核对前六位',
    'check the first six digits',
  ),
  'id-number-birth-date': words(
    '身份号码出生日期不存在',
    'the birth date in the ID number does not exist',
    '核对第 7 至 14 位',
    'check digits 7 to 14',
  ),
  'id-number-birth-date-in-future': words(
    '身份号码出生日期在未来',
    'the birth date in the ID number is in the future',
    '核对第 7 至 14 位',
    'check digits 7 to 14',
  ),
  'id-number-check-digit': words(
    '身份号码校验码不对',
    'wrong check digit in the ID number',
    '逐位核对身份号码',
    'check the number digit by digit',
  ),
  'person-twice': words(
    '同一人在名册中出现两次',
    'the same person stands on the roll twice',
    '保留一行，其余删除',
    'keep one row',
  ),
  'no-applicant': words(
    '本户没有户主',
    'the household has no applicant',
    '把一名成员的关系写为“户主”',
    'make one member the applicant',
  ),
  'two-applicants': words(
    '本户有两个户主',
    'the household has two applicants',
    '只留一名户主；不是一户的分开编号',
    'keep one, or give the other household its own number',
  ),
  'nobody-covered': words(
    '本户没有保障对象',
    'nobody of the household is covered',
    '至少一名成员的“是否保障对象”为是',
    'at least one member is covered',
  ),
  'differs-in-household': words(
    '与本户第一行不一致',
    'differs from the household’s first row',
    '同一户各行写成一样',
    'write the same on each row of the household',
  ),
  'until-before-since': words('有效期早于纳入日期', 'it ends before it began', '核对两个日期', 'check both dates'),
  'too-many-members': words(
    '一户超过 30 人',
    'more than 30 members',
    '核对户编号是否重复使用',
    'check whether the number was used twice',
  ),
  'household-faulty': words(
    '本户另有行有误',
    'another row of the household is at fault',
    '改好本户其他行后一并重报',
    'mend the other rows and send the household again',
  ),
} as const satisfies Record<string, FaultWords>;

export type RollFault = keyof typeof rollFaults;

/** One cell of a roll that cannot be taken. */
export interface CellFault {
  /** As the spreadsheet counts. */
  row: number;
  /** Id of the column; empty where the whole row or household is at fault. */
  column: string;
  reason: RollFault;
}
