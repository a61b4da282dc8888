import type { Role } from '../../../shared/access/index.ts';

export const roleWords = {
  'township-officer': { zh: '乡镇经办人', en: 'Township officer' },
  'township-leader': { zh: '乡镇分管负责人', en: 'Township leader' },
  'county-officer': { zh: '县级经办人', en: 'County officer' },
  'county-leader': { zh: '县级分管负责人', en: 'County leader' },
  'agency-officer': { zh: '部门经办人', en: 'Agency officer' },
  'agency-system': { zh: '部门系统', en: 'Agency system' },
  'village-reporter': { zh: '协理员', en: 'Village reporter' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  'register-operator': { zh: '名册管理员', en: 'Register operator' },
  'norm-officer': { zh: '市（省）级标准经办人', en: 'Officer for standards of a city or province' },
  'norm-leader': { zh: '市（省）级标准分管负责人', en: 'Leader for standards of a city or province' },
} as const satisfies Record<Role, { zh: string; en: string }>;
