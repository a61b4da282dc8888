import { defineTexts } from '../../texts/defineTexts.ts';

export const chainTexts = defineTexts(
  'chain',
  {
    verify: '验证',
    verifying: '正在验证',
    intact: '完整：{{events}} 个事件的哈希都对得上',
    broken: '不完整：第 {{seq}} 个事件起对不上',
    head: '链头 {{head}}',
    case: '案件',
    content: '内容',
    erased: '内容已按“{{rule}}”清除，哈希仍在',
    system: '系统',
    family: '家庭',
    empty: '链上还没有事件',
    unproved: '这一验证只说明链没有断；与每日签名的链头比对，才能证明没有被整体改写。',
  },
  {
    verify: 'Verify',
    verifying: 'Verifying',
    intact: 'Intact: the hashes of all {{events}} events agree',
    broken: 'Not intact: nothing agrees from event {{seq}} on',
    head: 'Head {{head}}',
    case: 'Case',
    content: 'Content',
    erased: 'Erased by the rule “{{rule}}”; the hash remains',
    system: 'System',
    family: 'Family',
    empty: 'Nothing is on the chain yet',
    unproved:
      'This shows that no link is broken. Only the daily signed heads prove that the whole was not written anew.',
  },
);
