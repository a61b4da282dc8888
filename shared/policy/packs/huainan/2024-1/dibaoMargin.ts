import { cite } from '../../../citation.ts';
import { restate } from '../../../engine/rule.ts';
import { assetRules } from '../../national/2025-1/assetRules.ts';
import { marginIncome } from '../../national/2025-1/marginIncome.ts';

/** 最低生活保障边缘家庭：1.5 times the line after deductions; financial assets and vehicles 1.5 times the limits. */
export const dibaoMargin = [
  restate(marginIncome, {
    citation: cite('004', '二（一）', '但家庭人均收入（按规定扣减核算后）低于当地最低生活保障标准 1.5 倍'),
    ambiguities: ['Y39', 'Y05', 'Y06', 'X20'],
  }),
  ...assetRules({
    category: 'dibao-margin',
    slot: 'margin',
    citation: cite('004', '二（一）', '车辆类资产参照我市最低生活保障相应限定条件的 1.5 倍执行'),
    scaled: true,
    ambiguities: ['X18'],
  }),
];
