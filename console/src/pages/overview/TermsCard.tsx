import { Link } from 'react-router';
import type { Overview } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { Empty } from '../../parts/states.tsx';
import { useWords } from '../../words/useWords.ts';
import { listOf } from './places.ts';
import { overviewTexts } from './texts.ts';

/** Which office keeps its terms, the worst first. */
export function TermsCard({ overview: { terms } }: { overview: Overview }) {
  const t = overviewTexts.useTexts();
  const words = useWords();
  const rows = terms
    .map((each) => ({ ...each, all: each.onTime + each.late }))
    .filter(({ all }) => all > 0)
    .toSorted((one, other) => one.onTime / one.all - other.onTime / other.all || other.late - one.late);
  return (
    <section className="card" id="terms">
      <h2>{t('terms')}</h2>
      {rows.length === 0 && <Empty title={t('noTerms')} />}
      {rows.length > 0 && (
        <Scroll label={t('terms')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('organ')}</th>
                <th className="numbers">{t('kept')}</th>
                <th className="numbers">{t('missed')}</th>
                <th className="numbers">{t('rate')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ organ, onTime, late, all }) => (
                <tr key={organ}>
                  <td>
                    <Link to={listOf({ waitingOn: organ })} title={t('waiting')}>
                      {words.organ(organ)}
                    </Link>
                  </td>
                  <td className="numbers">{onTime.toLocaleString('zh-CN')}</td>
                  <td className="numbers">
                    {late > 0 ? <Mark kind="late">{late.toLocaleString('zh-CN')}</Mark> : '0'}
                  </td>
                  <td className="numbers">{t('percent', { value: Math.floor((100 * onTime) / all) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
