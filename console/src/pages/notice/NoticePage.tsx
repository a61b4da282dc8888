import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { PrintPage } from '../../parts/PrintPage.tsx';
import { useLanguage } from '../../texts/useLanguage.ts';
import { taskTexts } from '../task/texts.ts';
import { NoticeSheet } from './NoticeSheet.tsx';
import { ServiceSheet } from './ServiceSheet.tsx';
import { noticeTexts } from './texts.ts';
import './notice.css';

/** A written decision in its official layout, for A4, with its proof of service on a second sheet. */
export default function NoticePage() {
  const { id = '', notice: noticeId = '' } = useParams();
  const t = noticeTexts.useTexts();
  const k = taskTexts.useTexts();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['case', id, language, 'notice'],
    queryFn: async () => (await api().readApplication({ params: { id } })).body,
  });
  const application = query.data;
  const notice = application?.notices.find((each) => each.id === noticeId);
  return (
    <PrintPage
      name="notice"
      back={{ to: `/cases/${id}`, word: k('openCase') }}
      print={t('print')}
      query={query}
      none={{ title: t('none'), help: t('noneHelp') }}
    >
      {application && notice && (
        <>
          <NoticeSheet application={application} notice={notice} />
          <ServiceSheet application={application} notice={notice} />
        </>
      )}
    </PrintPage>
  );
}
