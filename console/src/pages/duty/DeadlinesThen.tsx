import type { KeptDeadline } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { dutyTexts } from './texts.ts';

/** Each piece of work with its term: kept, missed, or still running at that instant. */
export function DeadlinesThen({ deadlines }: { deadlines: readonly KeptDeadline[] }) {
  const t = dutyTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  return (
    <section className="card">
      <h2>{t('deadlines')}</h2>
      {deadlines.length === 0 && <p className="muted">{t('noDeadlines')}</p>}
      {deadlines.length > 0 && (
        <Scroll label={t('deadlines')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('task')}</th>
                <th>{t('due')}</th>
                <th>{t('done')}</th>
                <th>{t('signers')}</th>
              </tr>
            </thead>
            <tbody>
              {deadlines.map(({ taskId, title, organ, dueAt, doneAt, by, kept }) => (
                <tr key={taskId}>
                  <td>
                    {both(title)}
                    <div className="muted small">{words.organ(organ)}</div>
                  </td>
                  <td className="numbers">
                    <When at={dueAt} />
                  </td>
                  <td className="numbers">
                    <Mark kind={kept === undefined ? 'waiting' : kept ? 'done' : 'late'}>
                      {t(kept === undefined ? 'running' : kept ? 'kept' : 'late')}
                    </Mark>{' '}
                    {doneAt && <When at={doneAt} />}
                  </td>
                  <td>
                    <code>{by.join(' → ')}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
