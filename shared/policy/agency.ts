import * as z from 'zod';
import { ancestorAt, type Division } from '../identity/index.ts';
import type { Text } from './category.ts';

export const agencyNames = {
  'civil-affairs': { 'zh-CN': '民政部门', en: 'civil affairs' },
  township: { 'zh-CN': '乡镇人民政府（街道办事处）', en: 'township' },
  village: { 'zh-CN': '村（居）民委员会', en: 'village committee' },
  'medical-insurance': { 'zh-CN': '医疗保障部门', en: 'medical insurance' },
  education: { 'zh-CN': '教育部门', en: 'education' },
  'human-resources': { 'zh-CN': '人力资源和社会保障部门', en: 'human resources' },
  housing: { 'zh-CN': '住房和城乡建设部门', en: 'housing' },
  'emergency-management': { 'zh-CN': '应急管理部门', en: 'emergency management' },
  health: { 'zh-CN': '卫生健康部门', en: 'health' },
  'disabled-persons-federation': { 'zh-CN': '残疾人联合会', en: 'disabled persons’ federation' },
  agriculture: { 'zh-CN': '农业农村部门', en: 'agriculture' },
  finance: { 'zh-CN': '财政部门', en: 'finance' },
  'development-reform': { 'zh-CN': '发展和改革部门', en: 'development and reform' },
  'mutual-aid-society': { 'zh-CN': '村（社区）“救急难”互助社', en: 'village mutual-aid society' },
  'verification-centre': { 'zh-CN': '居民家庭经济状况核对机构', en: 'verification centre' },
  justice: { 'zh-CN': '司法行政部门', en: 'justice' },
  'political-legal': { 'zh-CN': '党委政法部门', en: 'political and legal committee' },
  broadcasting: { 'zh-CN': '广播电视部门', en: 'broadcasting' },
  'urban-management': { 'zh-CN': '城市管理部门', en: 'urban management' },
  'charity-organisation': { 'zh-CN': '慈善组织', en: 'charity' },
} as const satisfies Record<string, Text>;

export type Agency = keyof typeof agencyNames;

export const Agency = z
  .enum(Object.keys(agencyNames) as [Agency, ...Agency[]])
  .meta({ title: 'Agency', description: 'What kind of organ; with a division it names one' });

/** Level of an organ. Never read from 市 or 县 in its name. */
export const adminLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const;
export const AdminLevel = z.enum(adminLevels).meta({ title: 'Administrative level' });
export type AdminLevel = z.infer<typeof AdminLevel>;

/** `civil-affairs:340404`. Undefined where the division does not reach down to that level. */
export function organId(agency: Agency, level: AdminLevel, division: Division): string | undefined {
  const place = ancestorAt(division, level);
  return place && `${agency}:${place}`;
}
