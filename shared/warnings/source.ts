import * as z from 'zod';

/** Who or what noticed something. */
export const WarningSource = z
  .enum(['comparison', 'visit', 'village-reporter', 'hotline', 'agency', 'another-case', 'look-back', 'blind-sample'])
  .meta({
    title: 'Source of a warning',
    description: '数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽',
  });
export type WarningSource = z.infer<typeof WarningSource>;
