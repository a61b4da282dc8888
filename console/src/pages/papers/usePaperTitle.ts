import { useBoth } from '../../texts/useLanguage.ts';
import { referralActs } from '../../words/referrals.ts';
import type { PaperOf } from './papersOf.ts';
import { papersTexts } from './texts.ts';

/** 救助事项转办单, 救助事项推送单: a referral is called by what is done with it. */
export function usePaperTitle() {
  const t = papersTexts.useTexts();
  const both = useBoth();
  return ({ kind, act }: Omit<PaperOf, 'id'>): string =>
    t(`title.${kind}`, { act: act ? both(referralActs[act]) : '' });
}
