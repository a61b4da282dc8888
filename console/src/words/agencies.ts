import type { Agency } from '../../../shared/policy/agency.ts';

/** What people call an agency; with a division before it, one office: 谢家集区医保局. */
export const agencyWords = {
  'civil-affairs': { zh: '民政局', en: 'Civil Affairs' },
  township: { zh: '人民政府', en: 'Township Government' },
  village: { zh: '村（居）委会', en: 'Village Committee' },
  'medical-insurance': { zh: '医保局', en: 'Medical Insurance' },
  education: { zh: '教育局', en: 'Education' },
  'human-resources': { zh: '人社局', en: 'Human Resources' },
  housing: { zh: '住建局', en: 'Housing' },
  'emergency-management': { zh: '应急管理局', en: 'Emergency Management' },
  health: { zh: '卫健委', en: 'Health' },
  'disabled-persons-federation': { zh: '残联', en: 'Disabled Persons’ Federation' },
  agriculture: { zh: '农业农村局', en: 'Agriculture' },
  finance: { zh: '财政局', en: 'Finance' },
  'development-reform': { zh: '发改委', en: 'Development and Reform' },
  'mutual-aid-society': { zh: '互助社', en: 'Mutual-aid Society' },
  'verification-centre': { zh: '核对中心', en: 'Verification Centre' },
  justice: { zh: '司法局', en: 'Justice' },
  'political-legal': { zh: '政法委', en: 'Political and Legal Committee' },
  broadcasting: { zh: '广播电视局', en: 'Broadcasting' },
  'urban-management': { zh: '城管局', en: 'Urban Management' },
  'charity-organisation': { zh: '慈善组织', en: 'Charity' },
} as const satisfies Record<Agency, { zh: string; en: string }>;
