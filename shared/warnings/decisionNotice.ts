import type { Notice } from '../applications/notice.ts';
import { categoryNames } from '../policy/category.ts';
import type { Instant } from '../time/index.ts';
import type { ConvertedInto, ReviewDecision } from './action.ts';

const nameOf = (to: ConvertedInto) =>
  to === 'temporary-relief' ? { 'zh-CN': '临时救助', en: 'temporary relief' } : categoryNames[to];

/** The written decision to end or convert, with reasons and remedies; nothing is written where all stays as it is. */
export function decisionNotice(
  decision: ReviewDecision,
  warning: { id: string },
  id: string,
  writtenAt: Instant,
): Omit<Notice, 'version'> | undefined {
  if (decision.decision === 'keep') return undefined;
  const held = categoryNames[decision.category];
  const into = decision.to && nameOf(decision.to);
  const zh = into ? `转为${into['zh-CN']}` : '终止';
  const en = into ? `is converted into ${into.en}` : 'ends';
  return {
    caseId: warning.id,
    id,
    kind: into ? 'conversion' : 'ending',
    text: {
      'zh-CN': `自${decision.from}起，您家的${held['zh-CN']}待遇${zh}。理由：${decision.reason}`,
      en: `From ${decision.from} on, your assistance as ${held.en} ${en}. Reason: ${decision.reason}`,
    },
    remedy: {
      'zh-CN': '不服本决定的，可以自收到之日起60日内向本级人民政府申请行政复议，或者6个月内向人民法院起诉。',
      en: 'Within 60 days of service you may ask the people’s government of the same level to review this decision, or within 6 months bring an action before the people’s court.',
    },
    writtenAt,
  };
}
