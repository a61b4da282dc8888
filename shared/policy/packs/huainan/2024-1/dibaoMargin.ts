import { cite } from '../../../citation.ts';
import { restate } from '../../../engine/rule.ts';
import { assetRules } from '../../national/2025-1/assetRules.ts';
import { marginIncome } from '../../national/2025-1/marginIncome.ts';

const margin = { category: 'dibao-margin', slot: 'margin', ambiguities: ['X18'] } as const;
const scaled = '以及车辆类资产参照我市最低生活保障相应限定条件的 1.5 倍执行';

/** The notice gives a figure for money and vehicles only. */
const isScaled = (slot: string): boolean => slot === 'margin.financial' || slot === 'margin.vehicles';

/** 最低生活保障边缘家庭：1.5 times the line after deductions; financial assets and vehicles 1.5 times the limits. */
export const dibaoMargin = [
  restate(marginIncome, {
    citation: cite('004', '二（一）', '但家庭人均收入（按规定扣减核算后）低于当地最低生活保障标准 1.5 倍'),
    ambiguities: ['Y39', 'Y05', 'Y06', 'X20'],
  }),
  ...assetRules({ ...margin, citation: cite('004', '二（一）', scaled), scaled: true }).filter(({ slot }) =>
    isScaled(slot),
  ),
  ...assetRules({
    ...margin,
    citation: cite('004', '二（一）', '且家庭财产状况符合相关规定的家庭'),
    scaled: true,
  }).filter(({ slot }) => !isScaled(slot)),
];
