import { type Division, nameOf } from '../identity/index.ts';
import { type Category, categoryNames, type Text } from '../policy/category.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import type { Application, Opinion } from './application.ts';

export interface NoticeText {
  /** 署名: the organ in whose name it is decided. An entrusted township signs in the county's name. */
  letterhead: Text;
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
  const { zh, en } = granted ? grant(granted) : decision.ground === 'non-cooperation' ? ended : refused;
  const lines = (...all: string[]) => all.filter(Boolean).join('\n');
  return {
    letterhead: letterheadOf(application),
    text: {
      'zh-CN': lines(opening(application, filed), zh, `理由：${decision.reason}`, reasons['zh-CN']),
      en: lines(
        `Your application of ${filed} (receipt ${application.receipt}) has been decided.`,
        en,
        `Reason: ${decision.reason}`,
        reasons.en,
      ),
    },
    remedy: remedyAgainst(application.county),
  };
}

const opening = ({ receipt }: Application, filed: PlainDate) =>
  `您于 ${filed} 提出的社会救助申请（受理号 ${receipt}）已经办结。`;
const nameOfCategory = (category: string): Text => categoryNames[category as Category];
const grant = (category: string) => {
  const name = nameOfCategory(category);
  return { zh: `经审核，确认为${name['zh-CN']}。`, en: `It is confirmed: ${name.en}.` };
};
const refused = { zh: '经审核，不予确认。', en: 'It is not confirmed.' };
const ended = {
  zh: '因无正当理由拒不配合审核确认工作，终止审核确认程序。',
  en: 'The procedure is ended, because the family did not cooperate without good cause.',
};

export const placeName = (division: Division): Text => ({
  'zh-CN': nameOf(division, 'zh-CN') ?? division,
  en: nameOf(division, 'en') ?? division,
});

/** Whoever decides by its own power signs for itself; whoever is entrusted (委托) signs for the county. */
export function letterheadOf({ county, decider }: Pick<Application, 'county' | 'decider'>): Text {
  const organ = decider?.delegation?.mode === 'entrusted' ? undefined : decider?.organ;
  const [agency, division] = (organ ?? `civil-affairs:${county}`).split(':') as [string, Division];
  const place = placeName(division);
  if (agency === 'township') return { 'zh-CN': `${place['zh-CN']}人民政府（办事处）`, en: `${place.en}, township` };
  return { 'zh-CN': `${place['zh-CN']}民政局`, en: `Civil affairs of ${place.en}` };
}

/** Of a department and of a township alike the county's government reconsiders (行政复议法 art. 24). */
export function remedyAgainst(county: string): Text {
  const place = placeName(county);
  return {
    'zh-CN': `不服本决定的，可以自收到之日起六十日内向${place['zh-CN']}人民政府申请行政复议，也可以自收到之日起六个月内向人民法院提起行政诉讼。`,
    en: `Against this decision you may, from the day it reaches you, ask the people's government of ${place.en} to reconsider it within sixty days, or sue at the people's court within six months.`,
  };
}
