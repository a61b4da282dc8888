import { nameOf } from '../identity/index.ts';
import { type Category, categoryNames, type Text } from '../policy/category.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import type { Application, Opinion } from './application.ts';

export interface NoticeText {
  text: Text;
  remedy: Text;
}

/**
 * The decision in plain words, for the family. `reasons` are the rules' own, written for it; the officer's stand first.
 * Remedies: 行政复议法 art. 20 (sixty days), 行政诉讼法 art. 46 (six months), both from service.
 */
export function writeNotice(application: Application, decision: Opinion, reasons: Text): NoticeText {
  const filed = shanghaiDateOf(application.openedAt);
  const granted = decision.result === 'grant' && decision.category;
  return {
    text: {
      'zh-CN': [
        opening(application, filed),
        granted ? grantZh(granted) : '经审核，不予确认。',
        `理由：${decision.reason}`,
        reasons['zh-CN'],
      ]
        .filter(Boolean)
        .join('\n'),
      en: [
        `Your application of ${filed} (receipt ${application.receipt}) has been decided.`,
        granted ? `It is confirmed: ${nameOfCategory(granted).en}.` : 'It is not confirmed.',
        `Reason: ${decision.reason}`,
        reasons.en,
      ]
        .filter(Boolean)
        .join('\n'),
    },
    remedy: remedyAgainst(application.county),
  };
}

const opening = ({ receipt }: Application, filed: PlainDate) =>
  `您于 ${filed} 提出的社会救助申请（受理号 ${receipt}）已经办结。`;
const nameOfCategory = (category: string): Text => categoryNames[category as Category];
const grantZh = (category: string) => `经审核，确认为${nameOfCategory(category)['zh-CN']}。`;

function remedyAgainst(county: string): Text {
  const place = { zh: nameOf(county, 'zh-CN') ?? county, en: nameOf(county, 'en') ?? county };
  return {
    'zh-CN': `不服本决定的，可以自收到之日起六十日内向${place.zh}人民政府申请行政复议，也可以自收到之日起六个月内向人民法院提起行政诉讼。`,
    en: `Against this decision you may, from the day it reaches you, ask the people's government of ${place.en} to reconsider it within sixty days, or sue at the people's court within six months.`,
  };
}
