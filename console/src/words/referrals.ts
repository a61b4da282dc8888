import type { Referral } from '../../../shared/client/index.ts';

export const referralActs = {
  transfer: { zh: '转办', en: 'Transferred to' },
  push: { zh: '推送', en: 'Pushed to' },
  request: { zh: '商请', en: 'Requested of' },
  introduce: { zh: '转介', en: 'Introduced to' },
  inform: { zh: '告知', en: 'Informed by' },
} as const satisfies Record<Referral['act'], { zh: string; en: string }>;

export const referralStatuses = {
  sent: { zh: '待签收', en: 'Sent' },
  acknowledged: { zh: '已签收', en: 'Acknowledged' },
  answered: { zh: '已反馈', en: 'Answered' },
} as const satisfies Record<Referral['status'], { zh: string; en: string }>;
