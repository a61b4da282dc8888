import * as z from 'zod';
import type { AdminLevel, Agency } from './agency.ts';
import type { Text } from './category.ts';
import type { Citation } from './citation.ts';

export const warningClasses = [
  'policy-not-delivered',
  'new-hardship',
  'possibly-eligible',
  'possibly-ineligible',
  'complex',
  'residual-hardship',
] as const;
export const WarningClass = z.enum(warningClasses).meta({
  title: 'Class of a warning',
  description: '政策未落实、出现新困难、可能符合、可能不再符合、情形复杂、暂不符合或救助后仍困难',
});
export type WarningClass = z.infer<typeof WarningClass>;

export const warningClassNames = {
  'policy-not-delivered': { 'zh-CN': '政策未落实', en: 'policy not delivered' },
  'new-hardship': { 'zh-CN': '出现新困难', en: 'new hardship' },
  'possibly-eligible': { 'zh-CN': '可能符合救助条件', en: 'possibly eligible' },
  'possibly-ineligible': { 'zh-CN': '可能不再符合救助条件', en: 'possibly no longer eligible' },
  complex: { 'zh-CN': '困难情形复杂', en: 'complex' },
  'residual-hardship': { 'zh-CN': '暂不符合或救助后仍有困难', en: 'not eligible, or still in hardship' },
} as const satisfies Record<WarningClass, Text>;

export const acts = [
  'implement',
  'request',
  'push',
  'transfer',
  'inform',
  'assisted-application',
  'review',
  'notify-authority',
  'deliberation',
  'mutual-aid',
] as const;
export const Act = z.enum(acts).meta({
  title: 'Act',
  description:
    '落实、商请、推送、转办、告知、帮办申请、核查（由认定机关复核）、通知认定部门、一事一议、联系互助社. No act ends or grants anything.',
});
export type Act = z.infer<typeof Act>;

export const actNames = {
  implement: { 'zh-CN': '落实', en: 'deliver' },
  request: { 'zh-CN': '商请', en: 'request an equal organ' },
  push: { 'zh-CN': '推送', en: 'push the need' },
  transfer: { 'zh-CN': '转办', en: 'transfer' },
  inform: { 'zh-CN': '告知', en: 'inform the person' },
  'assisted-application': { 'zh-CN': '帮办申请', en: 'help to apply' },
  review: { 'zh-CN': '核查', en: 'review by the determining organ' },
  'notify-authority': { 'zh-CN': '通知认定部门', en: 'notify the determining organ' },
  deliberation: { 'zh-CN': '一事一议', en: 'case deliberation' },
  'mutual-aid': { 'zh-CN': '联系互助社', en: 'contact the mutual-aid society' },
} as const satisfies Record<Act, Text>;

export const VerificationDepth = z
  .enum(['records', 'telephone', 'visit'])
  .meta({ title: 'Depth of verification', description: '数据核验、电话、入户' });
export type VerificationDepth = z.infer<typeof VerificationDepth>;

/** A number of working days, and where it comes from: a norm, or our default for a norm that says only 及时 or 尽快. */
export interface WorkingDays {
  readonly workingDays: number;
  readonly basis: { readonly kind: 'norm'; readonly citation: Citation } | { readonly kind: 'our-default' };
}

export interface ClassAct {
  readonly act: Act;
  readonly mode: 'shall' | 'may';
  readonly citation: Citation;
}

export interface WarningClassPolicy {
  readonly acts: readonly ClassAct[];
  /** Organ that answers, when the act does not go to the agency of the need. */
  readonly agency: Agency;
  readonly level: AdminLevel;
  readonly citation: Citation;
  readonly ambiguities: readonly string[];
}

export interface WarningPolicy {
  /** Level that owns a warning; the lowest competent one works on it. */
  readonly owner: { readonly agency: Agency; readonly level: AdminLevel };
  readonly verification: {
    readonly required: boolean;
    /** A visit for every warning is a duty of some notices only. */
    readonly visitAlways: boolean;
    readonly citation: Citation | null;
  };
  readonly deadlines: Readonly<Record<'verification' | 'handling' | 'urgent', WorkingDays>>;
  /** A class that is absent does not exist in this jurisdiction. */
  readonly classes: Readonly<Partial<Record<WarningClass, WarningClassPolicy>>>;
  readonly deliberation: {
    readonly level: AdminLevel;
    readonly mode: 'may' | 'shall';
    readonly citation: Citation;
  };
}
