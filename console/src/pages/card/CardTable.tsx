import type { RowOfACard } from '../../../../shared/client/index.ts';
import { yuan } from '../../facts/useFactWords.ts';
import { Mark, type MarkKind } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { cardTexts } from './texts.ts';
import { useAmount } from './useAmount.ts';

const marks: Readonly<Record<RowOfACard['status'], MarkKind>> = {
  received: 'done',
  owed: 'late',
  'to-be-checked': 'waiting',
  'without-ground': 'stopped',
};

/** 应享, 已享, 欠 side by side, for one member or for the household. */
export function CardTable({ title, rows }: { title: string; rows: readonly RowOfACard[] }) {
  const t = cardTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const amount = useAmount();
  return (
    <section className="card keep">
      <h2>{title}</h2>
      <Scroll label={title}>
        <table className="plain-table even-columns">
          <thead>
            <tr>
              <th>{t('measure')}</th>
              <th>{t('due')}</th>
              <th>{t('received')}</th>
              <th>{t('owed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.benefit} ${row.person}`}>
                <td>
                  <strong>{both(row.title)}</strong>
                  <div className="muted small">{t('by', { organ: words.organ(row.organ) })}</div>
                </td>
                <td>{row.status === 'without-ground' ? <Status row={row} /> : amount(row.amount)}</td>
                <td>
                  {row.since !== null || row.receivedFen !== null ? (
                    <>
                      {row.receivedFen !== null && <div>{t('money', { yuan: yuan(row.receivedFen) })}</div>}
                      {row.since && <div className="muted small">{t('since', { day: row.since })}</div>}
                    </>
                  ) : row.status === 'received' ? (
                    <Status row={row} />
                  ) : (
                    <span className="muted">{t('nothing')}</span>
                  )}
                </td>
                <td>
                  {row.status === 'owed' || row.status === 'to-be-checked' ? (
                    <>
                      <Status row={row} />
                      {row.owedSince && <div className="small">{t('owedSince', { day: row.owedSince })}</div>}
                      {row.lateWorkingDays > 0 && (
                        <div className="small tone-bad">
                          {t(row.lateWorkingDays === 1 ? 'late_one' : 'late_other', { count: row.lateWorkingDays })}
                        </div>
                      )}
                    </>
                  ) : (
                    <span className="muted">{t('nothing')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Status({ row }: { row: RowOfACard }) {
  const t = cardTexts.useTexts();
  return <Mark kind={marks[row.status]}>{t(`status.${row.status}`)}</Mark>;
}
