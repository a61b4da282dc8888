import { cite } from '../../../citation.ts';
import { restate } from '../../../engine/rule.ts';
import { tekunGroup } from '../../national/2025-1/tekunGroup.ts';
import { tekunObligors } from '../../national/2025-1/tekunObligors.ts';
import { tekunOrphanScheme } from '../../national/2025-1/tekunOrphanScheme.ts';

/** 二（一） words the national definition again; grades of labour capacity and of income stay national. */
export const tekun = [
  restate(tekunGroup, {
    citation: cite('004', '二（一）', '无赡养、抚养、扶养能力的老年人、残疾人以及未成年人'),
  }),
  restate(tekunOrphanScheme, {
    citation: cite('004', '二（一）', '选择申请纳入孤儿、事实无人抚养儿童基本生活保障范围的，不再认定为特困人员'),
  }),
  restate(tekunObligors, {
    citation: cite('004', '二（一）', '无法定赡养、抚养、扶养义务人，或者其法定义务人无赡养、抚养、扶养能力'),
  }),
];
