import type { Application, SeenPerson } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { useFactWords, yuan } from '../../facts/useFactWords.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { useNeed } from '../../words/useNeed.ts';
import { useWords } from '../../words/useWords.ts';
import { PaperRows } from './Paper.tsx';
import { papersTexts } from './texts.ts';

interface ReferralPaperProps {
  referral: Application['referrals'][number];
  persons: readonly SeenPerson[];
}

/** 转办单, 推送单: what is asked of whom, until when, and what came of it. */
export function ReferralPaper({ referral, persons }: ReferralPaperProps) {
  const t = papersTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const facts = useFactWords(persons);
  const need = useNeed();
  const { organ, personId, need: asked, basis, sentAt, acknowledgeBy, answer } = referral;
  return (
    <PaperRows
      rows={[
        [t('to'), words.organ(organ)],
        [t('about'), personId && facts.person(personId)],
        [t('need'), asked && need(asked)],
        [t('basis'), basis === 'default' ? t('ours') : basis],
        [t('sentOn'), sentAt && shanghaiDateOf(sentAt)],
        [t('acknowledgeBy'), acknowledgeBy && shanghaiDateOf(acknowledgeBy)],
        [t('answer'), answer && both(valueWords[answer.outcome])],
        [t('measure'), answer?.measure],
        [t('amount'), answer?.amountFen !== undefined && `¥ ${yuan(answer.amountFen)}`],
        [t('reason'), answer?.reason],
        [t('answeredOn'), answer && shanghaiDateOf(answer.at)],
      ]}
    />
  );
}
