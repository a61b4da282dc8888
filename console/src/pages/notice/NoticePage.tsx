import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
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
  const name = pageTexts.useTexts();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['case', id, language, 'notice'],
    queryFn: async () => (await api().readApplication({ params: { id } })).body,
  });
  const application = query.data;
  const notice = application?.notices.find((each) => each.id === noticeId);
  return (
    <>
      <div className="no-print">
        <PageHead title={name('notice.title')} help={name('notice.help')} topic="notice">
          <Link to={`/cases/${id}`}>{k('openCase')}</Link>
          <button type="button" className="plain strong" disabled={!notice} onClick={() => print()}>
            {t('print')}
          </button>
          <AsOf query={query} />
        </PageHead>
      </div>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {application && !notice && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
      {application && notice && (
        <>
          <NoticeSheet application={application} notice={notice} />
          <ServiceSheet application={application} notice={notice} />
        </>
      )}
    </>
  );
}
