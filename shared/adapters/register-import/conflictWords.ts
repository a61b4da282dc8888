import type { Conflict } from '../../register-import/index.ts';

/** For the file of differences and that of what is to be mended. */
export const conflictWords: Readonly<Record<Conflict, string>> = {
  'members-of-two-families': '名册中的一户在系统中分属两个家庭',
  'place-differs': '居住地与系统记录不同',
  'deceased-here': '系统已记录其中有人死亡',
  'since-differs': '纳入日期与系统记录不同',
  'ended-here': '该类别已在系统中终止',
  'covered-differs': '保障人员与系统记录不同',
  'amount-differs': '月保障金额与系统记录不同',
};
