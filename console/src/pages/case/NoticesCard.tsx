import { Link } from 'react-router';
import type { Application } from '../../../../shared/client/index.ts';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { caseTexts } from '../cases/texts.ts';
import { noticeTexts } from '../notice/texts.ts';

/** The written decisions, word for word as they were served. */
export function NoticesCard({ notices }: { notices: Application['notices'] }) {
  const t = caseTexts.useTexts();
  const n = noticeTexts.useTexts();
  const both = useBoth();
  if (notices.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('notices')}</h2>
      {notices.map((notice) => (
        <article key={notice.id} className="notice">
          {notice.letterhead && <h3>{both(notice.letterhead)}</h3>}
          <p style={{ whiteSpace: 'pre-line' }}>{both(notice.text)}</p>
          {notice.remedy && <p>{both(notice.remedy)}</p>}
          <p className="no-print">
            <Link to={`/cases/${notice.caseId}/notices/${encodeURIComponent(notice.id)}`}>{n('open')}</Link>
          </p>
          <p className="muted small">
            <When at={notice.writtenAt} />
            {notice.servedOn && ` · ${t('served')} ${notice.servedOn}`}
          </p>
        </article>
      ))}
    </section>
  );
}
