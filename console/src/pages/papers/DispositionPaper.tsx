import type { Warning } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { referralActs, referralStatuses } from '../../words/referrals.ts';
import { useNeed } from '../../words/useNeed.ts';
import { useTriggerWords } from '../../words/useTriggerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { PaperRows, PaperTable } from './Paper.tsx';
import { papersTexts } from './texts.ts';

/** 预警分类处置单: what was noticed, how it was verified, its classes, and what each organ does. */
export function DispositionPaper({ warning }: { warning: Warning }) {
  const t = papersTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const said = useTriggerWords();
  const needWords = useNeed();
  const word = (value: string) => both(valueWords[value] ?? { zh: value, en: value });
  const { persons, personId, triggers = [], verifications = [], referrals } = warning;
  const classes = (warning.classes ?? []).map(({ class: each }) => word(each));
  return (
    <>
      <PaperRows
        rows={[
          [t('about'), persons.find(({ id }) => id === personId)?.name],
          [t('address'), words.division(warning.village ?? warning.township)],
          [t('classes'), classes.length > 0 ? classes.join('、') : t('noClass')],
        ]}
      />
      <PaperTable
        caption={t('triggers')}
        head={[t('indicator'), t('period'), t('evidence')]}
        rows={triggers.map(({ indicator, period, evidence }) => [
          said.indicator(indicator),
          period,
          said
            .facts(evidence.facts)
            .map(([name, value]) => `${name} ${value}`)
            .join('；'),
        ])}
      />
      <PaperTable
        caption={t('verifications')}
        head={[t('on'), t('depth'), t('outcome'), t('note')]}
        rows={verifications.map(({ at, depth, outcome, note }) => [
          shanghaiDateOf(at),
          word(depth),
          word(outcome),
          note,
        ])}
      />
      <PaperTable
        caption={t('acts')}
        head={[t('act'), t('actOrgan'), t('need'), t('status')]}
        rows={referrals.map(({ act, organ, need, status }) => [
          both(referralActs[act]),
          words.organ(organ),
          needWords(need ?? ''),
          both(referralStatuses[status]),
        ])}
      />
    </>
  );
}
