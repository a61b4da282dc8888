import type { Application } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { QrCode } from './QrCode.tsx';
import { noticeTexts } from './texts.ts';

interface NoticeSheetProps {
  application: Application;
  notice: Application['notices'][number];
}

/** The written decision as it is served: head, number, addressee, text, remedy, organ and day, and the code. */
export function NoticeSheet({ application, notice }: NoticeSheetProps) {
  const t = noticeTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const { receipt, applicantId, members } = application;
  const name = members.find(({ id }) => id === applicantId)?.name ?? t('anybody');
  const day = shanghaiDateOf(notice.writtenAt);
  const [year, month, date] = day.split('-').map(Number);
  return (
    <article className="paper">
      {notice.letterhead && <p className="paper-head">{both(notice.letterhead)}</p>}
      <p className="paper-number">{t('number', { receipt })}</p>
      <h2>{t(`title.${notice.kind}`)}</h2>
      <p>{t('addressee', { name })}</p>
      {both(notice.text)
        .split('\n')
        .map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two members may have the same reason, word for word.
          <p key={index} className="paper-text">
            {line}
          </p>
        ))}
      {notice.remedy && <p className="paper-text">{both(notice.remedy)}</p>}
      <div className="paper-foot">
        <div className="paper-code">
          {/* After the #, a number is sent to nobody; alone it opens nothing. */}
          <QrCode text={`${location.origin}/console/status#${receipt}`} label={t('code')} />
          <p className="small">{t('check')}</p>
        </div>
        <div className="paper-sign">
          <p>
            {both(notice.letterhead)}
            {t('seal')}
          </p>
          <p>{language === 'en' ? day : `${year}年${month}月${date}日`}</p>
        </div>
      </div>
    </article>
  );
}
