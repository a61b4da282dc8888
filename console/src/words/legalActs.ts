import type { LegalAct } from '../../../shared/client/index.ts';

/** Acts that have signers and stand on the chain. */
export const legalActs = {
  acceptance: { zh: '受理', en: 'Acceptance' },
  opinion: { zh: '初审意见', en: 'Opinion' },
  posting: { zh: '公示', en: 'Posting' },
  'democratic-review': { zh: '民主评议', en: 'Village’s review' },
  confirmation: { zh: '审核确认', en: 'Confirmation' },
  refusal: { zh: '不予确认', en: 'Refusal' },
  'procedure-ended': { zh: '终结程序', en: 'Procedure ended' },
  publication: { zh: '公布', en: 'Publication' },
  keeping: { zh: '保留', en: 'Keeping' },
  conversion: { zh: '转换', en: 'Conversion' },
  ending: { zh: '终止', en: 'Ending' },
  extension: { zh: '延长期限', en: 'Extension' },
  pause: { zh: '中止', en: 'Pause' },
  resumption: { zh: '恢复', en: 'Resumption' },
  'hand-over': { zh: '移交', en: 'Hand-over' },
  'relief-first': { zh: '先行救助', en: 'Relief first' },
  'relief-confirmed': { zh: '先行救助确认', en: 'Relief confirmed' },
  'relief-recovery': { zh: '追回先行救助', en: 'Relief recovery' },
  reopening: { zh: '重新办理', en: 'Reopening' },
} as const satisfies Record<LegalAct['kind'], { zh: string; en: string }>;
