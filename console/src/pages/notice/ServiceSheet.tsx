import type { Application } from '../../../../shared/client/index.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { noticeTexts } from './texts.ts';

interface ServiceSheetProps {
  application: Application;
  notice: Application['notices'][number];
}

/** 送达回证: what is on record of the service is filled in, the rest is left to be written by hand. */
export function ServiceSheet({ application, notice }: ServiceSheetProps) {
  const t = noticeTexts.useTexts();
  const both = useBoth();
  const { channel, servedOn, proof, remedyTerms } = notice;
  const name = application.members.find(({ id }) => id === application.applicantId)?.name ?? t('anybody');
  const rows = [
    ['document', t(`title.${notice.kind}`)],
    ['receiver', name],
    ['channel', channel && both(valueWords[channel] ?? { zh: channel, en: channel })],
    ['servedOn', servedOn],
    ['received', ''],
    ['server', ''],
    ['remark', remedyTerms && t('terms', remedyTerms)],
  ] as const;
  return (
    <article className="paper paper-next">
      {notice.letterhead && <p className="paper-head">{both(notice.letterhead)}</p>}
      <h2>{t('service')}</h2>
      <table className="paper-table">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>
                {label === 'remark' && proof && <code>{proof}</code>} {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
